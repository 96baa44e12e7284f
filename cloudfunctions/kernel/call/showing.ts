import type { PersonalField, Procedure } from '../../../contract/procedure'
import { seesPersonal } from '../../../contract/words/permissions'
import { maskAddress, type Address } from '../../../domain/mall/address'
import { nicknameAtDesk } from '../../../domain/member/masked'
import { revealLine, viewLine, type TrailedCall } from './audit'
import { publicIdOf } from './public-id'

/**
 * What an operator or another system gets of an answer. Who it shows is written into the trail first, one line a look; then
 * whatever names a person is masked, whoever asks: only a look that `reveals`, which says why, shows persons as they are.
 * Another system gives no reasons: its key says what it gets.
 */
export async function shownTo(call: TrailedCall, procedure: Procedure, answer: unknown): Promise<unknown> {
  const { personal, reveals, shows, effect } = procedure
  if (shows && effect === 'query') {
    const ids = shows === 'members' ? membersIn(call.input, answer) : ordersIn(answer)
    if (ids.length > 0) await call.store.create('audit', reveals ? revealLine(call, ids) : viewLine(call, ids))
  }
  const isTold = reveals || ('key' in call && call.key.may.has(seesPersonal))
  return personal && !isTold ? masked(call, personal, answer) : answer
}

/** Stand-ins by field. A member id becomes what others know the member by, so that they can still be told apart. */
const standIns: Record<PersonalField, (value: unknown, maySee: boolean) => unknown> = {
  memberId: (value) => (typeof value === 'string' ? publicIdOf(value) : value),
  nickname: (value) => (typeof value === 'string' ? nicknameAtDesk(value) : value),
  address: (value, maySee) => (maySee && isAddress(value) ? maskAddress(value) : null),
}

const isAddress = (value: unknown): value is Address =>
  ['name', 'phone', 'province', 'city', 'district', 'detail'].every((field) => typeof Object(value)[field] === 'string')

function masked(call: TrailedCall, personal: readonly PersonalField[], answer: unknown): unknown {
  const maySee = 'operator' in call && call.operator.may.has(seesPersonal)
  const publicIds = new Map([...meantIn(call.input), ...textsAt('memberId', answer)].map((id) => [id, publicIdOf(id)]))
  const maskedIn = (value: unknown): unknown => {
    if (typeof value === 'string') return withPublicIds(value, publicIds)
    if (Array.isArray(value)) return value.map(maskedIn)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => {
        const field = personal.find((each) => each === name)
        return [name, field ? standIns[field](inner, maySee) : maskedIn(inner)]
      }),
    )
  }
  return maskedIn(answer)
}

/** A text in which members are named by their public ids: alone, at the head of the id of what is theirs, or in an input. */
export function withPublicIds(text: string, publicIds: ReadonlyMap<string, string>): string {
  let renamed = text
  for (const [id, publicId] of publicIds) {
    if (!renamed.includes(id)) continue
    if (renamed === id || renamed.startsWith(`${id}:`)) renamed = publicId + renamed.slice(id.length)
    for (const end of ['"', ':']) renamed = renamed.replaceAll(`"${id}${end}`, `"${publicId}${end}`)
  }
  return renamed
}

/** Input fields that name a member, or what is a member's. */
const namingFields = ['memberId', 'entryId'] as const

/** Whoever an input names. */
const meantIn = (input: unknown): string[] =>
  namingFields.flatMap((field) => {
    const value: unknown = Object(input)[field]
    const [id = ''] = typeof value === 'string' ? value.split(':') : []
    return id === '' ? [] : [id]
  })

/**
 * An input with members under the ids that the documents have: whoever was told public ids asks by them.
 *
 * @param memberBehind the id behind a public id; what was given where nobody is
 */
export async function withMemberIds(
  input: unknown,
  memberBehind: (given: string) => Promise<string>,
): Promise<unknown> {
  const given = meantIn(input)
  if (given.length === 0) return input
  const known = new Map(await Promise.all(given.map(async (id) => [id, await memberBehind(id)] as const)))
  return Object.fromEntries(
    Object.entries(Object(input)).map(([name, value]) => {
      const isNaming = namingFields.some((field) => field === name)
      return [name, isNaming && typeof value === 'string' ? renamedHead(value, known) : value]
    }),
  )
}

const renamedHead = (text: string, known: ReadonlyMap<string, string>): string => {
  const [head = ''] = text.split(':')
  return (known.get(head) ?? head) + text.slice(head.length)
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
