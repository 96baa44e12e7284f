import { sayItem } from '../../contract/sentences/item'
import { anyItem } from '../../contract/words/brand'
import { contract } from '../../contract'
import type { Outcome, CommandOutcome } from '../../src/cloud/call'

/** The phone's storage as Taro has it: outside a phone there is no platform, and nothing of ours stands in for anything. */
const storage = new Map<string, unknown>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (name: string) => storage.get(name) ?? '',
    setStorageSync: (name: string, value: unknown) => void storage.set(name, value),
  },
}))

interface Sent {
  door: string
  procedure: string
  requestId: string
}

const sent: Sent[] = []
let isLost = true

type Ask = (door: string, procedure: string, input: object) => Promise<Outcome<'member', 'home'>>
type Command = (door: string, procedure: string, input: object) => Promise<CommandOutcome<'member', 'join'>>
let ask: Ask
let command: Command
let say: (problem: { kind: 'offline' } | { kind: 'unheard' }, locale: 'zh-CN' | 'en') => string

beforeAll(async () => {
  process.env['TARO_ENV'] = 'h5'
  Object.assign(globalThis, {
    window: { localStorage: { getItem: () => null } },
    fetch: (address: string, { body }: { body: string }) => {
      const { procedure, requestId } = JSON.parse(body) as Sent
      sent.push({ door: address.split('/').at(-1) ?? '', procedure, requestId })
      return isLost
        ? Promise.reject(new Error('no network'))
        : Promise.resolve({ json: () => Promise.resolve({ ok: true, value: {} }) })
    },
  })
  const cloud = await import('../../src/cloud/call')
  const { sayProblem } = await import('../../src/words/problem')
  const catalogs = {
    'zh-CN': (await import('../../src/words/zh-CN')).chineseOf(sayItem(anyItem, 'zh-CN')),
    en: (await import('../../src/words/en')).englishOf(sayItem(anyItem, 'en')),
  }
  ask = cloud.call as unknown as Ask
  command = cloud.command as unknown as Command
  say = (problem, locale) => sayProblem(problem, { words: catalogs[locale], locale })
})

/** What the phone asks of its doors, with what each does. */
const procedures = (['member', 'code', 'community', 'mall'] as const).flatMap((door) =>
  Object.entries(contract[door]).map(([name, { effect }]) => ({ door, name, isQuery: effect === 'query' })),
)
const commands = procedures.filter(({ isQuery }) => !isQuery)
const queries = procedures.filter(({ isQuery }) => isQuery)
const idsOf = (name: string) => [
  ...new Set(sent.filter(({ procedure }) => procedure === name).map((each) => each.requestId)),
]

it('covers all that the phone can have done', () => expect(commands.length).toBeGreaterThan(20))

/** The phone keeps the last twenty requests that wait for an answer. */
const halves = [commands.slice(0, 14), commands.slice(14)].map((half) => ({
  half,
  names: half.map(({ name }) => name).join(', '),
}))

it.each(halves)(
  'nobody knows whether it was done until there is an answer, under one request: $names',
  async ({ half: commands }) => {
    isLost = true
    const lost = await Promise.all(commands.map(({ door, name }) => command(door, name, {})))
    expect(lost).toEqual(commands.map(() => ({ kind: 'unheard' })))
    expect(say({ kind: 'unheard' }, 'zh-CN')).toMatch(/不知道有没有办成.*只会算一次/)
    expect(say({ kind: 'unheard' }, 'en')).toMatch(/Nobody knows.*once/)
    isLost = false
    const heard = await Promise.all(commands.map(({ door, name }) => command(door, name, {})))
    expect(heard.map(({ kind }) => kind)).toEqual(commands.map(() => 'done'))
    for (const { name } of commands) expect({ name, ids: idsOf(name).length }).toEqual({ name, ids: 1 })
    await Promise.all(commands.map(({ door, name }) => command(door, name, {})))
    for (const { name } of commands) expect({ name, ids: idsOf(name).length }).toEqual({ name, ids: 2 })
  },
  20_000,
)

it('says of every question without an answer that there is no connection', async () => {
  isLost = true
  const lost = await Promise.all(queries.map(({ door, name }) => ask(door, name, {})))
  expect(lost).toEqual(queries.map(() => ({ kind: 'offline' })))
  expect(say({ kind: 'offline' }, 'zh-CN')).toContain('请检查网络')
}, 20_000)

it('tells long inputs apart: another picture is another request', async () => {
  isLost = true
  const picture = (middle: string) => ({ picture: `${'a'.repeat(400)}${middle}${'z'.repeat(400)}` })
  sent.length = 0
  await Promise.all([command('member', 'savePicture', picture('1')), command('member', 'savePicture', picture('22'))])
  expect(idsOf('savePicture')).toHaveLength(2)
}, 20_000)
