import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { functions, type FunctionName } from '../../cloudfunctions/functions'
import { variablesOf, type CallEnvironment } from '../../local/function-environment'
import { inTime, TimeLimitExceeded } from '../../local/time-limit'
import { weChat } from '../../local/we-chat'
import type { CloudCallRule } from '../../local/wire/open-api'
import type { Lock } from '../../scripts/function-lock'
import type { Brand } from './brand'
import { listenToWire } from './store'

const root = join(__dirname, '../..')
const built = join(root, 'dist/cloudfunctions')

/** The built functions before a wire of their own, which the brand's documents and files stand behind. */
export interface Deployed {
  /** A function in an empty folder, with nothing installed but what its own lock file names; `limitMs` for a shorter life. */
  start(name: FunctionName, more?: Record<string, string>, limitMs?: number): Promise<Instance>
  /** Has cloud calls refused. */
  refuse(rules: CloudCallRule[]): Promise<void>
  /** Makes every database call take longer, or go wrong. */
  hinder(faults: object): Promise<void>
  close(): Promise<void>
}

export interface Instance {
  folder: string
  /** From the process's start until the function is loaded. */
  startMs: number
  /** What the function logged. */
  logged(): string
  /**
   * One call, ended as the cloud ends it: at the function's time limit the process is stopped, the call rejects
   * (`TimeLimitExceeded`), and the next one starts a new process.
   */
  call(event: unknown, from?: Partial<CallEnvironment>, context?: object): Promise<Answer>
  /** Ends it as the cloud ends an instance that is over its time. */
  kill(): Promise<void>
}

export interface Answer {
  result?: unknown
  fault?: string
  memoryBytes: number
}

export async function deploy(brand: Brand): Promise<Deployed> {
  const { engine, files, phones, safety } = brand.cloud
  const wire = await listenToWire({
    engine,
    files,
    invoke: async () => ({ outcome: 'missing' }),
    openApi: { permittedTo, ask: weChat({ phones, safety }) },
  })
  const instances: Instance[] = []
  const control = (path: string, body: object) =>
    fetch(`${wire.origin}/control/${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  return {
    async start(name, more = {}, limitMs) {
      const variables = {
        TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${wire.origin}/admin` }),
        MASHANG_CODE_KEYS: brand.settings.codeKeys,
        ...cloudVariables,
        ...more,
      }
      const instance = await startInstance(name, variables, limitMs)
      instances.push(instance)
      return instance
    },
    refuse: async (rules) => void (await control('cloud-calls', { rules })),
    hinder: async (faults) => void (await control('faults', faults)),
    async close() {
      await Promise.all(instances.map((instance) => instance.kill()))
      for (const { folder } of instances) rmSync(folder, { recursive: true, force: true })
      await wire.close()
    },
  }
}

/** Nothing else of this process's environment reaches a function. */
const cloudVariables = {
  PATH: process.env['PATH'] ?? '',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  SCF_NAMESPACE: 'local',
  TCB_ENV: 'local',
  TENCENTCLOUD: 'true',
}

/** A function's own name is its token. */
const permittedTo = (token: string): readonly string[] | undefined =>
  Object.hasOwn(functions, token) ? configOf(token as FunctionName).permissions.openapi : undefined

export const configOf = (
  name: FunctionName,
): { permissions: { openapi: string[] }; triggers: { type: string; config: string }[] } =>
  JSON.parse(readFileSync(join(built, name, 'config.json'), 'utf8'))

async function startInstance(
  name: FunctionName,
  variables: Record<string, string>,
  limitMs?: number,
): Promise<Instance> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`))
  cpSync(join(built, name), folder, { recursive: true })
  install(folder)
  let log = ''
  const launch = async (): Promise<ChildProcess> => {
    const launched = spawn(process.execPath, [join(__dirname, 'function-process.mjs')], {
      cwd: folder,
      env: variables,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    launched.stdout?.on('data', (chunk: Buffer) => (log += chunk.toString()))
    launched.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()))
    await heardFrom(launched, () => log)
    return launched
  }
  const startedAt = performance.now()
  let child = await launch()
  const startMs = performance.now() - startedAt
  let last: Promise<unknown> = Promise.resolve()
  const call: Instance['call'] = async (event, from = {}, context) => {
    if (hasEnded(child)) child = await launch()
    const environment = variablesOf({ token: name, source: '', ...from })
    const answer = inTime(
      name,
      () => {
        child.send({ variables: environment, event, context })
        return heardFrom(child, () => log)
      },
      limitMs,
    )
    return (await answer.catch(async (fault: unknown) => {
      if (fault instanceof TimeLimitExceeded) await stop(child)
      throw fault
    })) as Answer
  }
  return {
    folder,
    startMs,
    logged: () => log,
    // An instance serves one call at a time.
    call: (...parameters) => {
      const answer = last.then(() => call(...parameters))
      last = answer.catch(() => undefined)
      return answer
    },
    kill: () => stop(child),
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** The child's next message, or what it said before it ended. */
function heardFrom(child: ChildProcess, log: () => string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`the instance ended: ${log()}`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(message)
    })
  })
}

/** What npm would install from the lock file, from what is installed here: the same packages in the same places. */
function install(folder: string): void {
  const { packages }: Lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
  for (const place of Object.keys(packages)) if (place !== '') copyPackage(join(root, place), join(folder, place))
}

function copyPackage(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue
    if (entry.isDirectory()) copyPackage(join(from, entry.name), join(to, entry.name))
    else copyOrLink(join(from, entry.name), join(to, entry.name))
  }
}

/** A link costs nothing, and is not to be had across file systems. */
function copyOrLink(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}
