import { isOverHttp } from '../../../cloudfunctions/functions'
import { doors } from '../../../cloudfunctions/doors'
import { jobs } from '../../../cloudfunctions/jobs'
import { mediaCheck } from '../../../cloudfunctions/community/pushed/media-check'
import { nameless } from '../../../cloudfunctions/kernel/call/nameless'
import type { CallLine, JobLine, LogLine } from '../../../cloudfunctions/kernel/ports/log'
import type { Caller, Platform } from '../../../cloudfunctions/kernel/ports/platform'
import { heard } from '../../../cloudfunctions/kernel/store/heard'
import { Busy, type Store } from '../../../cloudfunctions/kernel/store/store'
import { logLine } from '../../../cloudfunctions/adapters/wx/log'
import type { DoorName } from '../../../contract'
import { jobNames } from '../../../contract/words/jobs'
import { callLog } from '../../../local/call-log'
import { openBrand, type Brand } from '../../_support/brand'
import { callerKinds, everyProcedure } from '../../_support/callers'
import { memberWith, someAddress } from '../../_support/mall'

const openid = 'oPersonWhoseOpenidNobodyKnow'
const visitor: Caller = { visitorId: openid, address: '115.236.112.10' }

let brand: Brand
let logged: LogLine[]
beforeAll(async () => {
  brand = await openBrand()
  await memberWith(brand, openid, 1_000)
  brand.cloud.platform.log = (line) => void logged.push({ ...line })
})
beforeEach(() => void (logged = []))
afterAll(() => brand.close())

/** An instance whose store is another. */
const on = (store: Partial<Store>): Platform => ({
  ...brand.cloud.platform,
  instance: {},
  store: { ...brand.cloud.platform.store, ...store },
})
/** Says all that it is asked for, as the errors of a database do. */
const telling = (...parameters: unknown[]) => Promise.reject(new Error(`no ${JSON.stringify(parameters)}`))
const broken: Store = {
  ...{ get: telling, getMany: telling, page: telling, create: telling, updateIf: telling, remove: telling },
  transact: (work) => work({ get: telling, create: telling, put: telling, remove: telling }).then(telling),
}

const asking = (procedure: string, input: unknown = {}) => ({ procedure, requestId: 'request-0001', input })
const only = (): CallLine => {
  expect(logged).toHaveLength(1)
  return logged[0] as CallLine
}
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

describe('every call leaves one line', () => {
  it('that says what was asked, how it ended, how long it took and what it moved', async () => {
    const envelope = asking('home')
    const reply = await brand.cloud.ask('member', envelope, visitor)
    const line = only()
    expect(line).toEqual({
      at: expect.any(Number),
      door: 'member',
      procedure: 'home',
      outcome: 'ok',
      durationMs: expect.any(Number),
      databaseCalls: line.asked.length,
      asked: expect.arrayContaining(['get members']),
      bytesIn: bytes(envelope),
      bytesOut: bytes(reply),
    })
    expect(line.durationMs).toBeGreaterThan(0)
    expect(line.bytesOut).toBeGreaterThan(400)
  })

  const ended: [how: string, door: DoorName, envelope: unknown, caller: Caller, line: Partial<CallLine>][] = [
    ['refused by what is asked', 'code', asking('scan', { scanned: 5 }), visitor, { outcome: 'malformed' }],
    [
      'refused by what stands',
      'mall',
      asking('rewardDetail', { rewardId: 'r-1' }),
      visitor,
      { outcome: 'rewardUnknown' },
    ],
    ['asked by nobody', 'member', asking('home'), { address: '' }, { outcome: 'notSignedIn', databaseCalls: 0 }],
    [
      'no envelope',
      'code',
      [openid],
      visitor,
      { procedure: '', outcome: 'malformed', bytesIn: 0, databaseCalls: 0, asked: [] },
    ],
    ['no procedure', 'code', asking(openid), visitor, { procedure: '', outcome: 'unknownProcedure' }],
  ]
  it.each(ended)('also where it is %s', async (_, door, envelope, caller, line) => {
    const reply = await brand.cloud.ask(door, envelope, caller)
    expect(only()).toMatchObject({ door, bytesOut: bytes(reply), ...line })
    expect(only()).not.toHaveProperty('fault')
  })

  it('also where the database is busy', async () => {
    const busy = on({ page: () => Promise.reject(new Busy()), get: () => Promise.reject(new Busy()) })
    await doors.member.answer(busy, asking('home'), visitor)
    expect(only()).toMatchObject({ procedure: 'home', outcome: 'busy' })
    expect(only()).not.toHaveProperty('fault')
  })

  it('with what broke and where, once, and the request by which its caller is helped', async () => {
    const reply = await doors.member.answer(on(broken), asking('home'), visitor)
    expect(reply).toEqual({ ok: false, refusal: { code: 'broken', requestId: 'request-0001' } })
    const { fault = '', ...line } = only()
    expect(line).toMatchObject({ procedure: 'home', outcome: 'fault', requestId: 'request-0001' })
    expect(fault).toMatch(/^Error: no .*\n +at /)
    expect(fault).not.toContain(openid)
  })

  it('where WeChat pushes a message too, which also hears of the fault', async () => {
    const event = { Event: 'wxa_media_check', trace_id: 'trace-0001', result: { suggest: 'pass' } }
    await mediaCheck(brand.cloud.platform, event)
    expect(only()).toMatchObject({ door: 'safety', procedure: 'mediaCheck', outcome: 'ok', bytesIn: bytes(event) })
    logged = []
    await expect(mediaCheck(on(broken), event)).rejects.toThrow('trace-0001')
    expect(only()).toMatchObject({ outcome: 'fault', fault: expect.stringMatching(/^Error: no .*\(sent\)/) })
  })
})

describe('no line names a person or has what was sent', () => {
  const sent = [someAddress.name, someAddress.phone, someAddress.detail, 'sealing-wax', openid]
  const input = {
    ...{ memberId: openid, numberOrId: openid, account: openid, text: 'sealing-wax', title: 'sealing-wax' },
    ...{ address: someAddress, rewardId: 'sealing-wax', orderId: 'sealing-wax', postId: 'sealing-wax' },
  }
  it.each(everyProcedure)('$door.$name', async ({ door, name }) => {
    const session = await callerKinds['an administrator'](brand)
    const caller = isOverHttp(door) ? session : visitor
    await brand.cloud.ask(door, asking(name, input), caller)
    const { get } = brand.cloud.platform.store
    // Whoever asks is known, and nothing else is found.
    const known: Store['get'] = (collection, id) =>
      collection === 'sessions' || collection === 'operators' ? get(collection, id) : telling(collection, id)
    await doors[door].answer(on({ ...broken, get: known }), asking(name, input), caller)
    expect(logged.map((line) => ('door' in line ? [line.door, line.procedure] : line))).toEqual([
      [door, name],
      [door, name],
    ])
    const text = JSON.stringify(logged)
    expect([...sent, session.token ?? ''].filter((each) => text.includes(each))).toEqual([])
  })
})

test('what a fault quotes is taken out of it, the longest first; what stands in any stack stays', () => {
  const fault = new Error('members/oABCDEFGHIJKLMNOPQRSTUVWXYZ1 has 林小满 at home-and-away, not home in store')
  expect(nameless(fault, { a: ['home', 'home-and-away', 'in'], b: { c: '林小满' } }).split('\n')[0]).toBe(
    'Error: members/(openid) has (sent) at (sent), not (sent) in store',
  )
  expect(nameless('thrown as it is')).toBe('thrown as it is')
})

const fieldsOfJobs = ['at', 'behindMs', 'databaseCalls', 'done', 'durationMs', 'failed', 'job', 'more']

describe('every job of a run', () => {
  it('leaves one line: what it did, and what that took', async () => {
    await brand.cloud.runJobs()
    const lines = logged as JobLine[]
    expect(lines.map(({ job }) => job).sort()).toEqual([...jobNames].sort())
    for (const line of lines) expect(Object.keys({ behindMs: 0, ...line }).sort()).toEqual(fieldsOfJobs)
    expect(lines.reduce((sum, { databaseCalls }) => sum + databaseCalls, 0)).toBeGreaterThan(jobNames.length)
  })

  it('that breaks leaves its fault once, and its line', async () => {
    const page: Store['page'] = (collection, ...rest) =>
      collection === 'chores'
        ? Promise.reject(new Error('unreadable'))
        : brand.cloud.platform.store.page(collection, ...rest)
    await jobs(on({ page }))
    const faults = logged.filter((line) => 'fault' in line)
    expect(faults).toMatchObject([{ procedure: 'jobs', fault: expect.stringMatching(/^Error: unreadable\n +at /) }])
    expect(logged.find((line) => 'job' in line && line.job === 'doChores')).toMatchObject({
      failed: 1,
      databaseCalls: 1,
    })
  })
})

describe('a heard store', () => {
  const callsOf = async (ask: (store: Store) => Promise<unknown>) => {
    const names: string[] = []
    const store = heard(brand.cloud.platform.store, (name, collection) =>
      names.push([name, collection].join(' ').trim()),
    )
    await ask(store).catch(() => undefined)
    return names
  }

  it('counts what CloudBase counts: no call for no ids, and a transaction’s own two', async () => {
    expect(await callsOf((store) => store.getMany('members', []))).toEqual([])
    expect(await callsOf((store) => store.getMany('members', [openid, 'b']))).toEqual(['getMany members'])
    expect(await callsOf((store) => store.transact((transaction) => transaction.get('members', openid)))).toEqual([
      'start',
      'get members',
      'commit',
    ])
  })

  it('counts the rollback of what failed by itself, and every run of what met a conflict', async () => {
    const failing = (store: Store) => store.transact(() => Promise.reject(new Error('no')))
    expect(await callsOf(failing)).toEqual(['start', 'abort'])
    let runs = 0
    const conflicting = (store: Store) =>
      store.transact(async (transaction) => {
        const document = await transaction.get('members', openid)
        if (document && (runs += 1) === 1)
          await brand.cloud.platform.store.updateIf('members', openid, {}, { set: { nickname: '改名' } })
        if (document) await transaction.put('members', document)
      })
    const run = ['start', 'get members', 'put members']
    expect(await callsOf(conflicting)).toEqual([...run, ...run, 'commit'])
  })
})

describe('where lines go', () => {
  const line: CallLine = {
    ...{
      at: 1,
      door: 'code',
      procedure: 'scan',
      outcome: 'fault',
      durationMs: 2.5,
      databaseCalls: 1,
      asked: ['start'],
    },
    ...{ bytesIn: 3, bytesOut: 4, fault: 'x'.repeat(5_000), requestId: 'request-0001' },
  }

  it('in the cloud: to the standard output, one line of JSON each, whole however long its fault is', () => {
    const print = jest.spyOn(console, 'log').mockImplementation(() => undefined)
    logLine(line)
    const [[printed]] = print.mock.calls as [[string]]
    print.mockRestore()
    expect(printed).not.toContain('\n')
    expect(JSON.parse(printed)).toEqual({ ...line, fault: `${'x'.repeat(2_000)}… (3000 more)` })
  })

  it('on one machine: into what the inspector reads, the latest 200 calls and the jobs that did something', () => {
    const log = callLog()
    for (let at = 1; at <= 250; at += 1) log.hear({ ...line, at })
    expect(log.latest().map(({ at }) => at)).toEqual(Array.from({ length: 200 }, (_, place) => 250 - place))
    const idle = { at: 1, job: 'sweep', done: 0, failed: 0, more: false, durationMs: 1, databaseCalls: 1 }
    for (const job of [idle, { ...idle, done: 1 }, { ...idle, failed: 1 }, { ...idle, more: true }]) log.hear(job)
    expect(log.latestJobs().map(({ done, failed, more }) => [done, failed, more])).toEqual([
      [0, 0, true],
      [0, 1, false],
      [1, 0, false],
    ])
  })
})
