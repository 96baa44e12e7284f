/** What an alert's rule counts in. */
export type AlertUnit = 'percent' | 'days' | 'pieces' | 'hours' | 'failures' | 'codes'

export interface AlertKindFacts {
  unit: AlertUnit
  /** From which amount on there is something to look at, where a brand says nothing else. */
  usual: number
  most: number
  /** Who is told, where a brand says nothing else: roles that every brand begins with. */
  roles: readonly string[]
}

const known = {
  /** A live campaign's budget is used up to so many percent of what was not set aside; that it is spent is told as well. */
  budget: { unit: 'percent', usual: 80, most: 100, roles: ['admin', 'campaignManager'] },
  /** A live campaign ends within so many days. */
  ending: { unit: 'days', usual: 3, most: 60, roles: ['admin', 'campaignManager'] },
  /** So many pieces of a reward, or of one of its variants, are left at most. */
  stock: { unit: 'pieces', usual: 0, most: 100_000, roles: ['admin', 'campaignManager', 'fulfilment'] },
  /** The oldest order that nobody has packed waits for so long. */
  orders: { unit: 'hours', usual: 24, most: 720, roles: ['admin', 'campaignManager', 'fulfilment'] },
  /** So many documents failed in the last hour's jobs; or a job lies behind what has happened. */
  jobs: { unit: 'failures', usual: 1, most: 10_000, roles: ['admin'] },
  /** So many wrong codes in the last hour, and three times as many as in an ordinary one. */
  wrongCodes: { unit: 'codes', usual: 30, most: 100_000, roles: ['admin', 'campaignManager'] },
  /** The oldest post or report that nobody has decided about waits for so long. */
  reviews: { unit: 'hours', usual: 4, most: 720, roles: ['admin', 'moderation'] },
} as const satisfies Record<string, AlertKindFacts>

export type AlertKind = keyof typeof known

export const alertKinds: Readonly<Record<AlertKind, AlertKindFacts>> = known

export const isAlertKind = (name: string): name is AlertKind => Object.keys(known).includes(name)

export const alertKindNames: readonly AlertKind[] = Object.keys(known).filter(isAlertKind)

/** One rule as a brand set it. */
export interface AlertRule {
  isOn: boolean
  amount: number
  /** The roles that are told. */
  roles: readonly string[]
}

export const usualRule = (kind: AlertKind): AlertRule => ({
  isOn: true,
  amount: alertKinds[kind].usual,
  roles: alertKinds[kind].roles,
})
