import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { code } from '../cloudfunctions/code'
import { jobs, type JobsReport } from '../cloudfunctions/jobs'
import { member } from '../cloudfunctions/member'
import { ops } from '../cloudfunctions/ops'
import { collections } from '../cloudfunctions/_kernel/collections'
import { keyRingFrom } from '../cloudfunctions/_kernel/keys'
import type { Caller, Platform } from '../cloudfunctions/_kernel/platform'
import type { Door, Reply } from '../cloudfunctions/_kernel/serve'
import { whereabouts } from '../cloudfunctions/_kernel/whereabouts'
import type { DoorName } from '../contract'
import { callLog, type CallLog } from './call-log'
import { movableClock, type MovableClock } from './clock'
import { embeddedFiles, type EmbeddedFiles } from './embedded/files'
import { embeddedStore } from './embedded/store'
import { openEngine, type Engine } from './engine/engine'
import type { Settings } from './settings'

const doors: Record<DoorName, Door> = { member, code, ops }

export const isDoor = (name: string): name is DoorName => Object.hasOwn(doors, name)

/** The brand's cloud, whole, in this process. */
export interface Cloud {
  engine: Engine
  clock: MovableClock
  calls: CallLog
  files: EmbeddedFiles
  platform: Platform
  /** Asks a door as a caller the platform vouches for; answers once everything it rests on is on the disk. */
  ask(door: DoorName, envelope: unknown, caller: Caller): Promise<Reply>
  runJobs(): Promise<JobsReport>
  close(): Promise<void>
}

export interface CloudOptions {
  /** Where state is kept; null keeps the documents in memory and the files in a temporary folder. */
  folder: string | null
  filesFolder: string
  settings: Settings
  /** Time that each database call takes before it reaches the engine. */
  latencyMs?: () => number
  log?: Platform['log']
}

export async function openCloud({ folder, filesFolder, settings, latencyMs, log }: CloudOptions): Promise<Cloud> {
  const engine = openEngine({ path: folder ? join(folder, 'documents.sqlite') : ':memory:', collections })
  const clock = movableClock(settings.clockOffsetMs)
  const calls = callLog()
  const files = embeddedFiles({ folder: filesFolder, now: clock.now })
  const platform: Platform = {
    store: embeddedStore({ engine, onCall: calls.hear, ...(latencyMs ? { latencyMs } : {}) }),
    files,
    keys: keyRingFrom(settings.codeKeys),
    now: clock.now,
    random: (byteCount) => randomBytes(byteCount),
    whereabouts,
    log: log ?? ((line) => console.error(JSON.stringify(line))),
  }
  return {
    engine,
    clock,
    calls,
    files,
    platform,
    ask: (door, envelope, caller) =>
      calls.record(
        door,
        procedureIn(envelope),
        clock.now(),
        async () => {
          const reply = await doors[door].answer(platform, envelope, caller)
          await engine.durable()
          return reply
        },
        (reply) => (reply.ok ? 'done' : reply.refusal.code),
      ),
    runJobs: () => jobs(platform),
    close: async () => engine.close(),
  }
}

const procedureIn = (envelope: unknown): string =>
  typeof envelope === 'object' && envelope !== null && 'procedure' in envelope
    ? String(envelope.procedure).slice(0, 40)
    : ''
