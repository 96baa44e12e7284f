import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { functions, runtime, type FunctionName } from '../../cloudfunctions/functions'
import type { Lock } from '../../scripts/function-lock'
import { everyJob } from '../../cloudfunctions/jobs'
import { qingyuBrand } from '../../local/seed/brand'
import { openBrand, type Brand } from '../_support/brand'
import { configOf, deploy, type Deployed, type Instance } from '../_support/deployed'
import { until } from '../_support/documents'

/** Seven processes load the SDK, one after the other. */
jest.setTimeout(120_000)

const names = Object.keys(functions) as FunctionName[]
const built = (name: FunctionName, file: string) => join('dist/cloudfunctions', name, file)
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

let brand: Brand
let deployed: Deployed
const instances = new Map<FunctionName, Instance>()
const at = (name: FunctionName) => instances.get(name)!
const lin = { source: 'wx_client', openid: 'lin', address: '115.236.112.10' }
let requests = 0
const asking = (procedure: string, input: object = {}) => ({
  procedure,
  requestId: `request-${String((requests += 1)).padStart(6, '0')}`,
  input,
})

beforeAll(async () => {
  brand = await openBrand()
  // A function in the cloud has no clock but its own.
  brand.cloud.clock.reset()
  deployed = await deploy(brand)
  for (const name of names) instances.set(name, await deployed.start(name))
})
afterAll(async () => {
  await deployed.close()
  await brand.close()
})

describe('a built function', () => {
  it.each(names)('%s starts in an empty folder on plain Node, with its own packages alone', (name) => {
    const { folder, startMs } = at(name)
    const { packages }: Lock = read(join(folder, 'package-lock.json'))
    for (const each of ['typescript', 'antd', 'libsql'])
      expect(existsSync(join(folder, 'node_modules', each))).toBe(false)
    expect(Object.keys(packages)).toContain('node_modules/wx-server-sdk')
    // Three seconds are what a function has where nobody set more; a busy machine takes its share of them.
    expect(startMs).toBeLessThan(10_000)
  })

  it.each(names)('%s is locked to what the project’s own lock has, and to nothing that is left open', (name) => {
    const manifest = read(built(name, 'package.json'))
    const lock: Lock & { name: string } = read(built(name, 'package-lock.json'))
    const project: Lock = read('package-lock.json')
    expect(lock.packages['']).toEqual({ name, version: '1.0.0', dependencies: manifest.dependencies })
    for (const [place, locked] of Object.entries(lock.packages)) {
      if (place === '') continue
      const { dev: _dev, ...known } = project.packages[place] ?? {}
      expect(locked).toEqual(known)
      for (const needed of Object.keys(locked.dependencies ?? {}))
        expect(Object.keys(lock.packages).some((other) => other.endsWith(`node_modules/${needed}`))).toBe(true)
    }
  })

  it('may ask of WeChat exactly what its code asks, and no more', () => {
    expect(Object.fromEntries(names.map((name) => [name, configOf(name).permissions.openapi]))).toEqual({
      member: ['security.msgSecCheck', 'phonenumber.getPhoneNumber'],
      code: [],
      community: ['security.msgSecCheck', 'security.mediaCheckAsync'],
      mall: [],
      ops: [],
      till: [],
      api: [],
      safety: ['security.msgSecCheck', 'security.mediaCheckAsync'],
      jobs: ['security.msgSecCheck', 'security.mediaCheckAsync'],
    })
  })

  it('has settings of the documented names alone', () => {
    for (const name of names) expect(Object.keys(read(built(name, 'config.json')))).toEqual(['permissions', 'triggers'])
    expect(configOf('jobs').triggers).toEqual([{ name: 'everyMinute', type: 'timer', config: '0 */1 * * * * *' }])
    const { functions: settings } = read('dist/cloudbaserc.json')
    expect(settings.map((each: { name: string }) => each.name)).toEqual(names)
    for (const { timeout, memorySize, runtime: each } of settings) {
      expect(timeout).toBeLessThanOrEqual(60)
      expect([128, 256, 512, 1024, 2048]).toContain(memorySize)
      expect(each).toBe(runtime)
    }
  })
})

describe('the deployed functions', () => {
  it('take a visitor from joining to a post', async () => {
    const join = asking('join', {
      consent: true,
      consentVersion: qingyuBrand.consentVersion,
      nickname: '林小满',
    })
    expect((await at('member').call({ ...join, userInfo: { openId: 'mallory' } }, lin)).result).toMatchObject({
      ok: true,
      value: { card: { nickname: '林小满' } },
    })
    expect(brand.all('members').map(({ _id }) => _id)).toContain('lin')
    const { number } = await brand.mint(1)
    const scan = await at('code').call(asking('scan', { scanned: brand.codeOf(number, 0) }), lin)
    expect(scan.result).toMatchObject({ ok: true, value: { verdict: 'first' } })
    expect((await at('mall').call(asking('browseRewards'), lin)).result).toMatchObject({ ok: true })
    const { code } = brand.cloud.phones.codeFor('lin')
    expect((await at('member').call(asking('bindPhone', { code }), lin)).result).toMatchObject({ ok: true })
    expect((await at('member').call(asking('bindPhone', { code: `${code}x` }), lin)).result).toMatchObject({
      ok: false,
      refusal: { code: 'phoneCodeSpent' },
    })
  })

  it('leave one line of JSON for each call, which names nobody', async () => {
    const code = await deployed.start('code')
    await code.call(asking('scan', { scanned: 'WIFI:S:cafe;;' }), { ...lin, openid: 'oPersonWhoseOpenidNobodyKnow' })
    await code.call(asking('nothing'), lin)
    const told = () => code.logged().trim().split('\n')
    // What the process writes comes along a pipe of its own, some time after its answer.
    await until(() => told().length === 2)
    const lines = told()
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      {
        door: 'code',
        procedure: 'scan',
        outcome: 'ok',
        databaseCalls: expect.any(Number),
        bytesIn: expect.any(Number),
      },
      { door: 'code', procedure: '', outcome: 'unknownProcedure', databaseCalls: 0 },
    ])
    expect(lines.join()).not.toMatch(/oPerson|WIFI|115\.236/)
  })

  it('tell a member to come back where WeChat is over its quota', async () => {
    await deployed.refuse([{ api: 'phonenumber.getPhoneNumber', answer: 45011, times: 1 }])
    const { code } = brand.cloud.phones.codeFor('lin')
    const bind = () => at('member').call(asking('bindPhone', { code }), lin)
    expect((await bind()).result).toEqual({ ok: false, refusal: { code: 'busy' } })
    expect((await bind()).result).toMatchObject({ ok: true })
  })

  it('know nobody where WeChat names nobody', async () => {
    for (const name of ['member', 'code', 'community', 'mall'] as const)
      expect((await at(name).call({ ...asking('home'), openid: 'lin' })).result).toMatchObject({ ok: false })
  })

  it('serve the desk over HTTP and refuse a mini-program there', async () => {
    const { account, password } = brand.settings.signIns[0]!
    const post = {
      path: '/call/ops',
      httpMethod: 'POST',
      headers: { 'X-Forwarded-For': '203.0.113.7' },
      body: Buffer.from(JSON.stringify(asking('signIn', { account, password }))).toString('base64'),
      isBase64Encoded: true,
    }
    const { result } = await at('ops').call(post)
    const { statusCode, body } = result as { statusCode: number; body: string }
    expect(statusCode).toBe(200)
    const { token } = JSON.parse(body).value
    const asked = { ...post, headers: { Authorization: `Bearer ${token}` }, isBase64Encoded: false }
    const who = (await at('ops').call({ ...asked, body: JSON.stringify(asking('whoAmI')) })).result
    expect(JSON.parse((who as { body: string }).body)).toMatchObject({ ok: true })
    expect((await at('ops').call(post, lin)).result).toMatchObject({ statusCode: 403 })
    expect((await at('ops').call({ ...post, httpMethod: 'OPTIONS' })).result).toMatchObject({ statusCode: 204 })
  })

  it('do what is due for the timer alone', async () => {
    const timer = { Type: 'Timer', TriggerName: 'everyMinute', Time: '', Message: '' }
    const refused = { ok: false, refusal: { code: 'notAllowed' } }
    expect((await at('jobs').call(timer, lin)).result).toEqual(refused)
    expect(brand.all('jobReports')).toEqual([])
    const ran = await at('jobs').call(timer, { source: 'wx_trigger' }, { time_limit_in_ms: 60_000 })
    expect(ran.result).toMatchObject({
      jobs: [...everyJob.keys()].map((job) => expect.objectContaining({ job, failed: 0 })),
    })
    expect(brand.all('jobReports')).toHaveLength(1)
  })

  it('stop by themselves before the cloud stops them, however slow it is', async () => {
    await deployed.hinder({ latencyMs: 150 })
    const timer = { Type: 'Timer', TriggerName: 'everyMinute', Time: '', Message: '' }
    const startedAt = performance.now()
    const ran = await at('jobs').call(timer, { source: 'wx_trigger' }, { time_limit_in_ms: 3_000 })
    await deployed.hinder({})
    expect(performance.now() - startedAt).toBeLessThan(3_000)
    const { jobs } = ran.result as { jobs: unknown[] }
    expect(jobs.length).toBeGreaterThan(0)
    expect(jobs.length).toBeLessThan(everyJob.size)
  })

  it('are stopped at their time limit; the same request is answered by the next one', async () => {
    const { number, id } = await brand.mint(2)
    await brand.launch(id, {})
    const scanning = asking('scan', { scanned: brand.codeOf(number, 0) })
    const code = await deployed.start('code', {}, 4_000)
    await code.call(asking('scan', { scanned: 'WIFI:S:cafe;;' }), lin)
    // Nothing is begun yet: a transaction that a stopped instance leaves open keeps its locks for half a minute.
    await deployed.hinder({ latencyMs: 2_500 })
    const paid = () => brand.all('entries').filter(({ scan }) => scan?.requestId === scanning.requestId)
    await expect(code.call(scanning, lin)).rejects.toThrow('timed out after 4 seconds')
    await deployed.hinder({})
    expect((await code.call(scanning, lin)).result).toMatchObject({ ok: true, value: { verdict: 'first' } })
    expect(paid().map(({ memberId }) => memberId)).toEqual(['lin'])
  })

  it('answer a scan where every database call takes 600 ms, on an instance that knows nothing yet', async () => {
    const { number, id } = await brand.mint(1)
    await brand.launch(id, {})
    const code = await deployed.start('code')
    await deployed.hinder({ latencyMs: 600 })
    const startedAt = performance.now()
    const scan = await code.call(asking('scan', { scanned: brand.codeOf(number, 0) }), lin)
    await deployed.hinder({})
    expect(scan.result).toMatchObject({ ok: true, value: { verdict: 'first', unpaid: null } })
    // Eleven in a row at most; the limit is twice as long.
    expect(performance.now() - startedAt).toBeLessThan(11 * 600)
  })

  it('hear WeChat’s message about a picture, and nobody else’s', async () => {
    await brand.cloud.platform.store.create('mediaTraces', {
      _id: 'trace-1',
      subjectId: 'nothing',
      picture: 'none',
      at: Date.now(),
      answeredAt: null,
    })
    const message = { MsgType: 'event', Event: 'wxa_media_check', trace_id: 'trace-1', result: { suggest: 'pass' } }
    const answeredAt = () => brand.all('mediaTraces').find(({ _id }) => _id === 'trace-1')?.answeredAt
    expect((await at('safety').call(message, lin)).result).toBe('success')
    expect(answeredAt()).toBeNull()
    expect((await at('safety').call(message, { source: 'wx_unknown' })).result).toBe('success')
    expect(answeredAt()).not.toBeNull()
  })

  it('keep within the memory that their table gives them', async () => {
    for (const name of names) {
      const { memoryBytes } = await at(name).call({})
      expect(memoryBytes).toBeLessThan(functions[name].memoryMegabytes * 1024 * 1024)
    }
  })

  it('do not start without their keys', async () => {
    await expect(deployed.start('code', { MASHANG_CODE_KEYS: '' })).rejects.toThrow('MASHANG_CODE_KEYS')
  })
})
