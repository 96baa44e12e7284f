import type { PersonalField, Procedure } from '../../../contract/procedure'
import { seesPersonal } from '../../../contract/words/permissions'
import { viewLine, type TrailedCall } from './audit'
import { publicIdOf } from './public-id'

/**
 * What an operator or another system gets of an answer: who it shows is written into the trail first, one line a look, and then whatever
 * names a person is taken out for whoever does their work without it.
 */
export async function shownTo(call: TrailedCall, procedure: Procedure, answer: unknown): Promise<unknown> {
  const { personal, shows, effect } = procedure
  if (shows && effect === 'query') {
    const ids = shows === 'members' ? membersIn(call.input, answer) : ordersIn(answer)
    if (ids.length > 0) await call.store.create('audit', viewLine(call, ids))
  }
  return personal && !('operator' in call ? call.operator : call.key).may.has(seesPersonal)
    ? withheld(answer, personal)
    : answer
}

/** A member id becomes what others know the member by, so that they can still be told apart; an address becomes null. */
const standIns: Record<PersonalField, (value: unknown) => unknown> = {
  memberId: (value) => (typeof value === 'string' ? publicIdOf(value) : value),
  address: () => null,
}

function withheld(value: unknown, personal: readonly PersonalField[]): unknown {
  if (Array.isArray(value)) return value.map((each) => withheld(each, personal))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const field = personal.find((each) => each === name)
      return [name, field ? standIns[field](inner) : withheld(inner, personal)]
    }),
  )
}

/** Whoever an answer names; where it names nobody, whoever was asked about. */
function membersIn(input: unknown, answer: unknown): string[] {
  const named = textsAt('memberId', answer)
  return named.length > 0 ? named : textsAt('memberId', input)
}

const ordersIn = (answer: unknown): string[] => {
  const { order, orders }: { order?: unknown; orders?: unknown } = Object(answer)
  return (Array.isArray(orders) ? orders : [order]).flatMap((each) => {
    const { id }: { id?: unknown } = Object(each)
    return typeof id === 'string' ? [id] : []
  })
}

/** The different texts that stand under a name anywhere in an answer. */
function textsAt(name: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const found = Object.entries(value).flatMap(([key, inner]) =>
    key === name && typeof inner === 'string' ? [inner] : textsAt(name, inner),
  )
  return [...new Set(found)]
}
