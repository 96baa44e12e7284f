import fc from 'fast-check'
import { isOverHttp } from '../../cloudfunctions/functions'
import { safeParse } from 'valibot'
import type { DoorName } from '../../contract'
import type { GeneralRefusal } from '../../contract/procedure'
import { keyPermissions } from '../../contract/words/key'
import { refusalSchemas } from '../../contract/refusals'
import { collections } from '../../cloudfunctions/declared'
import { type CollectionName } from '../../cloudfunctions/kernel/store/collections'
import type { Caller } from '../../cloudfunctions/kernel/ports/platform'
import type { Reply } from '../../cloudfunctions/kernel/call/reply'
import { openBrand, type Brand } from '../_support/brand'
import { postOf } from '../_support/community'
import { callerKinds, everyProcedure, keyCaller, type KnownProcedure } from '../_support/callers'

let brand: Brand
let admin: Caller
let visitor: Caller
let system: Caller
beforeAll(async () => {
  brand = await openBrand()
  await brand.join('visitor-lin', '林小满')
  admin = await callerKinds['an administrator'](brand)
  system = await keyCaller(brand, keyPermissions)
  visitor = await callerKinds['a visitor'](brand)
})
afterAll(() => brand.close())

const general: GeneralRefusal[] = [
  'malformed',
  'unknownProcedure',
  'notSignedIn',
  'notAllowed',
  'keyRefused',
  'keyTooFast',
  'requestReused',
  'busy',
]
const callerFor = (door: DoorName) => (door === 'api' ? system : isOverHttp(door) ? admin : visitor)

/** All that is kept, but for the trail of what was tried. */
const kept = () =>
  JSON.stringify(
    (Object.keys(collections) as CollectionName[])
      .filter(
        (name) =>
          name !== 'audit' && name !== 'guards' && name !== 'signIns' && !name.startsWith('key') && name !== 'apiKeys',
      )
      .map((name) => [name, brand.all(name)]),
  )

/** A refusal that the contract knows, with the facts that its sentence needs, and never the one for broken things. */
function isFitting(reply: Reply, refusals: readonly string[]): boolean {
  if (reply.ok) return false
  const { code } = reply.refusal
  const schema = Object.entries(refusalSchemas).find(([known]) => known === code)?.[1]
  return refusals.includes(code) && schema !== undefined && safeParse(schema, reply.refusal).success
}

const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))
const nasty = fc.constantFrom<unknown>(
  null,
  '',
  '\u0000',
  '\ud800',
  '__proto__',
  'x'.repeat(100_000),
  '９９',
  NaN,
  -0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  [],
  [[[]]],
  {},
  deep(200),
  JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"ok":true}}}'),
  { length: 3, 0: 'a' },
)
const anything = fc.oneof(nasty, fc.anything({ maxDepth: 3 }), fc.jsonValue(), fc.string({ maxLength: 300 }))

/** Inputs of the right shape, filled with anything; a quarter with a field too many or too few. */
function inputsOf({ procedure }: KnownProcedure): fc.Arbitrary<unknown> {
  const fields = Object.keys((procedure.input as { entries?: object }).entries ?? {})
  const filled = fc.record(Object.fromEntries(fields.map((field) => [field, anything])), { requiredKeys: [] })
  const strange = fc.dictionary(
    fc.constantFrom(...fields, '__proto__', 'constructor', 'toString', 'operator', ''),
    anything,
  )
  return fc.oneof(
    { weight: 3, arbitrary: filled },
    { weight: 1, arbitrary: strange },
    { weight: 1, arbitrary: anything },
  )
}

const asked = (event: unknown): unknown =>
  typeof event === 'object' && event !== null && 'procedure' in event ? event.procedure : undefined

describe('given an envelope that is none', () => {
  const envelope = fc.oneof(
    anything,
    fc.record({ procedure: anything, requestId: anything, input: anything }, { requiredKeys: [] }),
    fc.record({
      procedure: fc.constantFrom('scan', 'home', 'signIn', 'toString', '__proto__'),
      requestId: anything,
      input: anything,
    }),
  )

  it.each<DoorName>(['member', 'code', 'community', 'mall', 'ops', 'till'])(
    'the %s door refuses it, throws nothing and keeps nothing',
    async (door) => {
      const before = kept()
      await fc.assert(
        fc.asyncProperty(envelope, async (event) => {
          const reply = await brand.cloud.ask(door, event, callerFor(door))
          // Chance may send a whole envelope: `__proto__` is as good a request id as any, and home asks for nothing.
          const isWhole = reply.ok && asked(event) === 'home'
          expect(isWhole || isFitting(reply, general)).toBe(true)
        }),
        { numRuns: 150 },
      )
      expect(kept()).toBe(before)
    },
  )
})

describe('given input nested deeper than a stack', () => {
  it.each<[DoorName, string]>([
    ['ops', 'saveCampaign'],
    ['ops', 'inviteOperator'],
    ['member', 'join'],
    ['code', 'scan'],
  ])('the %s door refuses %s before anybody walks it', async (door, procedure) => {
    const input = { reward: { code: 'fixed', args: { points: deep(50_000) } } }
    const reply = await brand.cloud.ask(door, { procedure, requestId: 'request-deep', input }, callerFor(door))
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'malformed', field: 'input' } })
  })
})

describe('given input that nobody’s screen would send', () => {
  // These take no input, so that there is none to be wrong, or need none of what they take: no longer to want what
  // nobody has is a wish like any other.
  const content = ['signOut', 'checkIn', 'saveProfile', 'askDeletion', 'takeBackDeletion', 'setWish']
  const cases = everyProcedure.filter(({ name }) => !content.includes(name))

  it.each(cases)(
    '$door.$name answers or refuses as the contract says, and a refusal leaves nothing behind',
    async (known) => {
      const { door, name, procedure } = known
      const before = kept()
      let requests = 0
      await fc.assert(
        fc.asyncProperty(inputsOf(known), async (input) => {
          const envelope = { procedure: name, requestId: `fuzz-${name}-${(requests += 1)}`, input }
          const reply = await brand.cloud.ask(door, envelope, callerFor(door))
          const isHarmless = reply.ok && (procedure.effect === 'query' || name === 'scan')
          expect(isHarmless || isFitting(reply, [...general, ...procedure.refusals])).toBe(true)
        }),
        { numRuns: 60 },
      )
      expect(kept()).toBe(before)
    },
  )
})

describe('given a cursor that no page gave out', () => {
  const cursor = (value: unknown) =>
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
  const paged = everyProcedure.filter(
    ({ procedure }) =>
      procedure.effect === 'query' && 'after' in ((procedure.input as { entries?: object }).entries ?? {}),
  )
  /** What some lists ask for besides a place in them. */
  const needed: Record<string, object> = {
    listPosts: { feed: 'newest' },
    searchPosts: { query: '桂花' },
    listMarked: { kind: 'follow' },
    listHighlights: { kind: 'featured' },
    memberTimeline: { memberId: 'visitor-lin' },
    memberStanding: { memberId: 'visitor-lin' },
  }
  beforeAll(async () => {
    needed['listReplies'] = { postId: await postOf(brand, 'visitor-lin') }
    needed['listScanners'] = { batchId: (await brand.mint(1)).id }
  })
  const foreign = [
    'x',
    '====',
    cursor('{'),
    cursor('null'),
    cursor([]),
    cursor([1]),
    cursor([{}, 'x']),
    cursor([[], 'x']),
    cursor([1, 2]),
  ]
  /** Well formed, and yet of another query, another type or nobody’s documents. */
  const strange = [
    cursor([null, '']),
    cursor([true, 'x']),
    cursor('[1e999,"x"]'),
    cursor(['2026', '\u0000']),
    cursor([-1, 'x']),
  ]

  it('is tried on every list there is', () => {
    expect(paged.map(({ name }) => name)).toEqual([
      'statement',
      'exportMyData',
      'standing',
      'stores',
      'listPosts',
      'listReplies',
      'searchPosts',
      'listMarked',
      'listNotices',
      'browseRewards',
      'listMyOrders',
      'mySignIns',
      'listSignIns',
      'listAudit',
      'exportAudit',
      'listApprovals',
      'listAlerts',
      'listBrandEditions',
      'listProducts',
      'listBatches',
      'listScanners',
      'listCampaigns',
      'listMembers',
      'memberTimeline',
      'listJobReports',
      'memberStanding',
      'listOrganisations',
      'listRewards',
      'listOrders',
      'listReviews',
      'listSilenced',
      'listAnnouncements',
      'findPosts',
      'listHighlights',
    ])
  })

  it.each(paged)('$name asks to start again', async ({ door, name }) => {
    const ask = (after: string) =>
      brand.cloud.ask(
        door,
        { procedure: name, requestId: 'request-0001', input: { ...needed[name], after } },
        callerFor(door),
      )
    for (const after of foreign)
      expect(await ask(after)).toMatchObject({ ok: false, refusal: { code: 'malformed', field: 'after' } })
    for (const after of strange) {
      const reply = await ask(after)
      expect(reply.ok || reply.refusal.code === 'malformed').toBe(true)
    }
  })
})
