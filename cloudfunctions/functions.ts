import { phoneAnswersWithinSeconds } from '../contract/words/call'
import type * as modules from './modules'

export type ModuleName = keyof typeof modules

/** Who calls a deployed function: the mini-program, a browser over HTTP access, another system with a key over the
 * same, a timer, or WeChat's message push. */
export type FunctionCaller = 'miniProgram' | 'http' | 'key' | 'timer' | 'push'

export interface DeployedFunction {
  /**
   * The words whose procedures it serves: what the mini-program asks of them, what operators ask, or what other systems ask over HTTP. A timer's
   * and a push's function serve none.
   */
  serves: readonly ModuleName[]
  /** At most 60, as WeChat's console allows; 3 where nobody sets it. */
  timeoutSeconds: number
  memoryMegabytes: number
  caller: FunctionCaller
  /** What it is there for, in a few words. */
  does: string
  /** Where HTTP access serves it. */
  httpPath?: string
  /** Seven fields, second to year, in Beijing time. */
  timer?: { name: string; cron: string }
  /** The message types that 消息推送 sends it. */
  messages?: readonly string[]
}

/**
 * The deployed functions: built, described in docs/operating.md and run on one machine from this one table. The desk's prints
 * a million codes in some seconds; the jobs work in slices up to their time-out, which is the longest there is.
 */
export const functions = {
  member: {
    serves: ['member', 'campaign', 'points', 'engagement', 'tier', 'organisation'],
    timeoutSeconds: phoneAnswersWithinSeconds,
    memoryMegabytes: 512,
    caller: 'miniProgram',
    does: 'cards, points, tasks, profiles, stores',
  },
  code: {
    serves: ['code'],
    timeoutSeconds: phoneAnswersWithinSeconds,
    memoryMegabytes: 256,
    caller: 'miniProgram',
    does: 'scans',
  },
  community: {
    serves: ['community'],
    timeoutSeconds: phoneAnswersWithinSeconds,
    memoryMegabytes: 512,
    caller: 'miniProgram',
    does: 'posts, replies, notices',
  },
  mall: {
    serves: ['mall'],
    timeoutSeconds: phoneAnswersWithinSeconds,
    memoryMegabytes: 256,
    caller: 'miniProgram',
    does: 'rewards and orders',
  },
  ops: {
    serves: [
      'operator',
      'approval',
      'founding',
      'brand',
      'organisation',
      'key',
      'program',
      'product',
      'batch',
      'code',
      'campaign',
      'member',
      'tier',
      'points',
      'mall',
      'filter',
      'community',
      'moderation',
      'search',
      'alert',
      'overview',
    ],
    timeoutSeconds: 60,
    memoryMegabytes: 512,
    caller: 'http',
    httpPath: '/call/ops',
    does: 'the operators’ desk',
  },
  // The most exposed, at every counter: small, so that it starts fast, and in nobody's way who prints a million codes.
  till: {
    serves: ['till'],
    timeoutSeconds: 20,
    memoryMegabytes: 256,
    caller: 'http',
    httpPath: '/call/till',
    does: 'the tills of the stores',
  },
  api: {
    serves: ['member'],
    timeoutSeconds: 20,
    memoryMegabytes: 256,
    caller: 'key',
    httpPath: '/call/api',
    does: 'other systems, with a key',
  },
  safety: {
    serves: [],
    // What a finding sets off takes as many rounds as a post does; WeChat itself does not wait for the end.
    timeoutSeconds: phoneAnswersWithinSeconds,
    memoryMegabytes: 256,
    caller: 'push',
    messages: ['wxa_media_check'],
    does: 'WeChat’s findings about pictures',
  },
  jobs: {
    serves: [],
    timeoutSeconds: 60,
    memoryMegabytes: 512,
    caller: 'timer',
    timer: { name: 'everyMinute', cron: '0 */1 * * * * *' },
    does: 'whatever is due',
  },
} as const satisfies Record<string, DeployedFunction>

export type FunctionName = keyof typeof functions

/** Those that are asked over HTTP, by whoever shows a token: a session of the desk's or a key. */
export type HttpFunction = {
  [Name in FunctionName]: (typeof functions)[Name] extends { httpPath: string } ? Name : never
}[FunctionName]

export const isOverHttp = (name: FunctionName): name is HttpFunction => 'httpPath' in functions[name]

/** The newest that CloudBase offers, chosen when a function is created and fixed from then on. */
export const runtime = 'Nodejs20.19'

export interface EnvironmentVariable {
  name: string
  /** Without it a function does not start. */
  required: boolean
  means: string
}

/** What every function reads from its environment, which is set outside `config.json`. */
export const environmentVariables: readonly EnvironmentVariable[] = [
  {
    name: 'MASHANG_CODE_KEYS',
    required: true,
    means: 'the code keys, `version:base64,…`: at least 32 random bytes each, the same in every function',
  },
  {
    name: 'MASHANG_PUBLIC_ORIGIN',
    required: false,
    means: 'where files under `public/` are read from, e.g. a CDN; the bucket’s own domain where it is not set',
  },
  {
    name: 'MASHANG_SMTP_URL',
    required: false,
    means: 'the server that alerts are mailed by, `smtps://name:password@host:465`; without it none are',
  },
  {
    name: 'MASHANG_MAIL_FROM',
    required: false,
    means: 'whom these letters come from, `name <address>`',
  },
  {
    name: 'MASHANG_FOUNDING_SECRET',
    required: false,
    means: 'what a founding has to know, at least 32 characters of chance; without it nobody can found a brand here',
  },
]
