import {
  array,
  maxLength,
  maxValue,
  minLength,
  minValue,
  integer,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  record,
  string,
} from 'valibot'
import { compensationPointsMax, usualCompensation } from '../../domain/points/compensation'
import { operators, procedure } from '../procedure'
import { pointsMax } from '../words/points'
import { taskPeriods } from '../words/engagement'
import { tierMaterials } from '../words/tier'
import { ruleUse } from '../rule/use'
import { id, version } from '../fields'
import { shaped, typed } from '../text'

/** A rule that earns points; absent its own expiry, the programme's applies. */
const earningUse = object({ ...ruleUse.entries, expiry: optional(ruleUse) })

/** Names a row for ever: members and task claims keep it. */
const rowCode = shaped(/^[a-z][a-z0-9-]{0,29}$/)

const compensated = pipe(number(), integer(), minValue(0), maxValue(compensationPointsMax))

const fields = {
  /** Lowest first. A ladder longer than ten steps is climbed by nobody. */
  tiers: pipe(
    array(
      object({
        code: rowCode,
        name: typed('tierName'),
        growthMin: pipe(number(), integer(), minValue(0), maxValue(pointsMax)),
        material: picklist(tierMaterials),
        benefits: pipe(array(earningUse), maxLength(6)),
        perks: pipe(array(typed('perk')), maxLength(8)),
      }),
    ),
    minLength(1),
    maxLength(10),
  ),
  tierPolicy: object({ window: ruleUse, downgrade: ruleUse }),
  pointsExpiry: ruleUse,
  /** For writing in the community; null where `pointsExpiry` applies. */
  contributionExpiry: optional(nullable(ruleUse), null),
  refundGrace: ruleUse,
  /** Null where the brand offers none. */
  checkIn: nullable(earningUse),
  /** What orders earn once they have come; null where they earn nothing. */
  orderReceived: optional(nullable(earningUse), null),
  /** One for every day of the week is a price cut, not a day. */
  memberDays: pipe(array(ruleUse), maxLength(7)),
  /** What may be given by hand for a code, in points; nothing where it is 0. */
  compensation: optional(object({ pointsPerCase: compensated, pointsPerDay: compensated }), usualCompensation),
  tasks: pipe(array(object({ id: rowCode, period: picklist(taskPeriods), rule: earningUse })), maxLength(30)),
}

export const programView = object({
  ...fields,
  version,
})

/** How many members have each tier, as last counted; a tier nobody has is not in it. */
const tierCensus = object({ members: record(string(), number()), countedAt: number() })

export const desk = {
  /** How tiers, points and reasons to come back work for this brand. */
  getProgram: procedure({
    caller: operators('program.see'),
    effect: 'query',
    input: object({}),
    output: object({ program: programView, census: nullable(tierCensus) }),
    refusals: [],
  }),
  /** Changes them. `droppedTiers` names every tier that is in force and not in the new table, as the operator was shown. */
  saveProgram: procedure({
    caller: operators('program.save'),
    effect: 'once',
    input: object({ version, droppedTiers: pipe(array(id), maxLength(10)), ...fields }),
    output: object({ program: programView }),
    refusals: ['programRefused', 'tierDropUnsaid', 'tierHasBoard', 'changedMeanwhile'],
  }),
}
