import { array, nullable, number, object, picklist, string } from 'valibot'
import { codePlaces, itemUnits, itemUses } from '../words/brand'
import { homeBlockKinds, targetKinds } from '../words/home'

export const itemView = object({
  unit: picklist(itemUnits),
  codePlace: picklist(codePlaces),
  use: picklist(itemUses),
})

/** Colours are #RRGGBB. */
export const colorsView = object({
  accent: string(),
  accentInk: string(),
  ink: string(),
  inkSoft: string(),
  paper: string(),
  card: string(),
  line: string(),
  good: string(),
  warn: string(),
  bad: string(),
})

/** The brand as the screens use it. */
export const brandView = object({
  name: string(),
  slogan: string(),
  /** What stands in a card's place for those who have none; empty where the sentences of ours do. */
  welcome: object({ title: string(), body: string() }),
  /** The name of a picture that ships with the screens, or the address of one. */
  logo: string(),
  colors: colorsView,
  radius: number(),
  item: itemView,
  /** Where the brand's people are reached outside WeChat's chat; null where they are not. E-mail is empty where there is none. */
  contact: nullable(object({ phone: string(), hours: string(), email: string() })),
  /** Where whoever has a question about their data writes to; null where the brand named nobody. */
  privacyContact: nullable(object({ email: string(), phone: string() })),
  /** Who the terms are with; empty where the brand has not said. */
  company: object({ name: string(), address: string() }),
})

export const targetView = object({ kind: picklist(targetKinds), id: string() })

/** A part of the first screen, as it is drawn now for whoever asked. */
export const homeBlockView = object({
  id: string(),
  kind: picklist(homeBlockKinds),
  /** For banners; null for the others. `picture` is an address. */
  banner: nullable(object({ picture: string(), says: string(), target: nullable(targetView) })),
})

export const termsSectionView = object({ title: string(), paragraphs: array(string()) })
