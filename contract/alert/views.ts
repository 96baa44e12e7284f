import { array, boolean, nullable, number, object, picklist, string } from 'valibot'
import { locales } from '../words/call'
import { alertKindNames, alertLevels, channelKinds, deliveryCodes } from '../words/alert'

/** What somebody should look at; what its numbers mean its kind says (`domain/alert/kinds`). */
export const alertView = object({
  id: string(),
  kind: picklist(alertKindNames),
  level: picklist(alertLevels),
  subject: string(),
  title: string(),
  amount: number(),
  outOf: nullable(number()),
  at: nullable(number()),
  detail: string(),
  isMore: boolean(),
})

export const toldAlert = object({
  ...alertView.entries,
  since: number(),
  /** When its cause was gone; null while it is there. */
  overAt: nullable(number()),
})

export const channelView = object({
  id: string(),
  kind: picklist(channelKinds),
  name: string(),
  /** The end of its address: whoever knows all of it can write there. */
  addressEnd: string(),
  isSigned: boolean(),
  roles: array(string()),
  locale: picklist(locales),
  isOn: boolean(),
  /** How the latest message went; null before there was one. */
  latest: nullable(object({ at: number(), code: picklist(deliveryCodes) })),
  version: number(),
})
