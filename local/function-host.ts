import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mediaCheck } from '../cloudfunctions/community/pushed/media-check'
import { doors } from '../cloudfunctions/doors'
import { jobs } from '../cloudfunctions/jobs'
import type { JobReport } from '../cloudfunctions/kernel/jobs/documents'
import { functions, isOverHttp, type FunctionName, type HttpFunction } from '../cloudfunctions/functions'
import type { Caller, Platform } from '../cloudfunctions/kernel/ports/platform'
import type { Reply } from '../cloudfunctions/kernel/call/reply'
import { cloudCalls } from '../cloudfunctions/adapters/wx/cloud-calls'
import { operatorMain, pushedMain, timerMain, visitorMain } from '../cloudfunctions/adapters/wx/main'
import type { DoorName } from '../contract'
import { inEnvironment, type CallEnvironment } from './function-environment'
import { inTime, TimeLimitExceeded, timeLimitMs } from './time-limit'
import type { Invocation, Invoke } from './wire/functions'

/** The functions as they are deployed: by their own entry points, with what the cloud tells them of each call. */
export interface FunctionHost {
  /** A visitor's call comes as the mini-program makes it, an operator's over HTTP. */
  ask(door: DoorName, envelope: unknown, caller: Caller): Promise<Reply>
  runTimer(): Promise<JobReport>
  pushMessage(event: unknown): Promise<unknown>
  /** One function calling another. */
  invoke: Invoke
  permittedTo(token: string): readonly string[] | undefined
}

const builtFolder = 'dist/cloudfunctions'

/** @param limitMs how long a call of a function may take before it is ended */
export function functionHost(platform: Platform, limitMs = timeLimitMs): FunctionHost {
  const mains = {
    member: visitorMain(doors.member, platform),
    code: visitorMain(doors.code, platform),
    community: visitorMain(doors.community, platform),
    mall: visitorMain(doors.mall, platform),
    ops: operatorMain(doors.ops, platform),
    till: operatorMain(doors.till, platform),
    api: operatorMain(doors.api, platform),
    jobs: timerMain(platform, (timeLimitMs) => jobs(platform, timeLimitMs)),
    safety: pushedMain((event) => mediaCheck(platform, event)),
  }
  const tokens = new Map(Object.keys(functions).map((name) => [randomBytes(16).toString('hex'), name as FunctionName]))
  const tokenOf = new Map([...tokens].map(([token, name]) => [name, token]))
  const within = <Answer>(name: FunctionName, call: Omit<CallEnvironment, 'token'>, work: () => Promise<Answer>) =>
    inTime(name, () => inEnvironment({ token: tokenOf.get(name) ?? '', ...call }, work), limitMs(name))

  return {
    ask: (door, envelope, { visitorId: openid, address, token }) =>
      isOverHttp(door)
        ? within(door, { source: '' }, async () =>
            replyIn(await mains[door](httpEvent(door, envelope, address, token))),
          )
        : within(door, { source: 'wx_client', address, ...(openid === undefined ? {} : { openid }) }, () =>
            mains[door](inJson(envelope)),
          ),
    async runTimer() {
      const report = await within('jobs', { source: 'wx_trigger' }, () =>
        mains.jobs(timerEvent, { time_limit_in_ms: limitMs('jobs') }),
      )
      if ('ok' in report) throw new Error('the jobs took the timer for somebody else')
      return report
    },
    pushMessage: (event) => within('safety', { source: 'wx_unknown' }, () => mains.safety(inJson(event))),
    async invoke(name, data) {
      if (!isFunction(name)) return { outcome: 'missing' }
      const main: (event: never) => Promise<unknown> = mains[name]
      return outcomeOf(() => within(name, { source: 'scf' }, () => main(inJson(data) as never)))
    },
    permittedTo(token) {
      const name = tokens.get(token)
      return name ? permissionsOf(name) : undefined
    },
  }
}

async function outcomeOf(run: () => Promise<unknown>): Promise<Invocation> {
  try {
    return { outcome: 'answered', result: await run() }
  } catch (fault) {
    if (fault instanceof TimeLimitExceeded) return { outcome: 'timedOut', limitMs: fault.limitMs }
    return { outcome: 'failed', message: fault instanceof Error ? fault.message : String(fault) }
  }
}

const isFunction = (name: string): name is FunctionName => Object.hasOwn(functions, name)

/** What the built function may call; before anything was built there is nothing to hold it to. */
function permissionsOf(name: FunctionName): readonly string[] {
  const file = join(builtFolder, name, 'config.json')
  if (!existsSync(file)) return Object.values(cloudCalls)
  const { permissions }: { permissions: { openapi: string[] } } = JSON.parse(readFileSync(file, 'utf8'))
  return permissions.openapi
}

const timerEvent = { Type: 'Timer', TriggerName: functions.jobs.timer.name, Time: '', Message: '' }

/** What HTTP access makes of the desk's request. */
const httpEvent = (door: HttpFunction, envelope: unknown, address: string, token: string | undefined) => ({
  path: functions[door].httpPath,
  httpMethod: 'POST',
  headers: {
    'content-type': 'application/json',
    'x-forwarded-for': address,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  },
  body: JSON.stringify(envelope),
  isBase64Encoded: false,
})

const replyIn = ({ body }: { body: string }): Reply => JSON.parse(body) as Reply

/** Events travel as JSON. */
const inJson = (event: unknown): unknown => (event === undefined ? undefined : JSON.parse(JSON.stringify(event)))
