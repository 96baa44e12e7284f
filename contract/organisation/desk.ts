import { array, maxValue, minValue, nullable, number, object, optional, picklist, pipe, string } from 'valibot'
import { after, id, limit, version } from '../fields'
import { operators, procedure } from '../procedure'
import { phone, typed } from '../text'
import { organisationKinds, organisationStates } from '../words/organisation'

/** Degrees in GCJ-02, as maps in China have them. */
export const coordinatesView = object({ latitude: number(), longitude: number() })

/** Within degrees there are; five decimals tell a door from the next. */
const coordinates = object({
  latitude: pipe(number(), minValue(-90), maxValue(90)),
  longitude: pipe(number(), minValue(-180), maxValue(180)),
})

const organisationView = object({
  id: string(),
  kind: picklist(organisationKinds),
  name: string(),
  /** Where it is, as one writes it on a parcel; empty where nobody said. */
  place: string(),
  /** Empty where nobody said. */
  province: string(),
  city: string(),
  /** Where navigation leads; null where nobody said. */
  coordinates: nullable(coordinatesView),
  openingHours: string(),
  /** Null where it has none. */
  phone: nullable(string()),
  /** The dealer that runs a store; null where the brand does, and for dealers. */
  dealerId: nullable(string()),
  state: picklist(organisationStates),
  version: number(),
})

export const desk = {
  /** By name. */
  listOrganisations: procedure({
    caller: operators('organisation.see'),
    effect: 'query',
    input: object({ after, limit: limit(50) }),
    output: object({ organisations: array(organisationView), next: nullable(string()) }),
    refusals: [],
  }),
  /** Registers a store or a dealer where no id is given, else changes the one with that id and version; its kind stays. */
  saveOrganisation: procedure({
    caller: operators('organisation.save'),
    effect: 'once',
    input: object({
      id: optional(id),
      version: optional(version),
      kind: picklist(organisationKinds),
      name: typed('organisationName'),
      place: typed('organisationPlace'),
      province: optional(typed('storeDivision'), ''),
      city: optional(typed('storeDivision'), ''),
      coordinates: optional(nullable(coordinates), null),
      openingHours: typed('openingHours'),
      phone: nullable(phone),
      dealerId: nullable(id),
      state: picklist(organisationStates),
    }),
    output: object({ organisation: organisationView }),
    refusals: ['organisationUnknown', 'organisationNameTaken', 'changedMeanwhile'],
  }),
}
