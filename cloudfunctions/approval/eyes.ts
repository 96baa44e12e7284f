import { contract } from '../../contract'
import type { Procedure } from '../../contract/procedure'
import type { Permission } from '../../contract/words/permissions'
import { hourMs } from '../../domain/calendar'
import { rememberedPairMs } from '../../domain/approval/life'
import type { OperatorCall, Platform } from '../kernel/ports/platform'
import { everyoneAtDesk } from '../operator/colleagues'

const procedures = new Map<string, Procedure>(Object.entries<Procedure>(contract.ops))

export const procedureOf = (name: string): Procedure => {
  const procedure = procedures.get(name)
  if (!procedure) throw new Error(`the desk is asked for no ${name}`)
  return procedure
}

/** What one needs to ask for a command. */
export const permissionFor = (name: string): Permission => {
  const { caller } = procedureOf(name)
  if (typeof caller !== 'object') throw new Error(`${name} takes no permission`)
  return caller.permission
}

type AtDesk = Awaited<ReturnType<typeof everyoneAtDesk>>

/** Whoever may do a thing and say yes to it. */
export const decidersAmong = (people: AtDesk, permission: Permission): AtDesk =>
  people.filter(({ may }) => may.has(permission) && may.has('approval.decide'))

/**
 * Whether a command has to wait for somebody: there is another pair of eyes, or there was one lately. Whoever got their
 * password from the asker counts: their eyes are their own again after a day.
 */
export async function hasOtherEyes(call: OperatorCall): Promise<boolean> {
  const permission = permissionFor(call.procedure)
  const deciders = decidersAmong(await everyoneAtDesk(call), permission)
  if (deciders.some(({ id }) => id !== call.operator.id)) return true
  const pair = await call.store.get('rememberedPairs', permission)
  return pair !== undefined && call.at - pair.at < rememberedPairMs
}

/** Often enough against days, seldom enough to cost nothing. */
const notedEveryMs = hourMs

/** Notes of every permission that is weighed whether there are two who could say yes to each other. */
export async function rememberPairs(platform: Platform, at: number): Promise<number> {
  const { store, declared } = platform
  const permissions = [...new Set(Object.keys(declared.weighings).map(permissionFor))]
  const noted = await store.getMany('rememberedPairs', permissions)
  const stale = permissions.filter((_, place) => at - (noted[place]?.at ?? 0) >= notedEveryMs)
  if (stale.length === 0) return 0
  const people = await everyoneAtDesk(platform)
  const paired = stale.filter((permission) => decidersAmong(people, permission).length > 1)
  for (const permission of paired)
    await store.transact((transaction) => transaction.put('rememberedPairs', { _id: permission, at }))
  return paired.length
}
