import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { mediaCheck } from '../cloudfunctions/community/pushed/media-check'
import { mailBy, mailSettingsIn } from '../cloudfunctions/adapters/mail'
import { postJson } from '../cloudfunctions/adapters/post'
import { declared } from '../cloudfunctions/declared'
import { doors } from '../cloudfunctions/doors'
import { jobs } from '../cloudfunctions/jobs'
import type { JobReport } from '../cloudfunctions/kernel/jobs/documents'
import { keyRingFrom } from '../cloudfunctions/kernel/ports/keys'
import type { Log } from '../cloudfunctions/kernel/ports/log'
import type { Caller, Platform } from '../cloudfunctions/kernel/ports/platform'
import type { Reply } from '../cloudfunctions/kernel/call/reply'
import { versioned } from '../cloudfunctions/kernel/store/versioned'
import { whereabouts } from '../cloudfunctions/kernel/ports/whereabouts'
import type { DoorName } from '../contract'
import { callLog, type CallLog } from './call-log'
import { movableClock, type MovableClock } from './clock'
import { folderFiles, type FolderFiles } from './embedded/files'
import { embeddedStore } from './embedded/store'
import type { Call } from './engine/call'
import { openEngine, type Engine } from './engine/engine'
import { localPhones, type LocalPhones } from './phones'
import { safetyStandIn, type SafetyStandIn } from './safety'
import type { SdkPlatform } from './sdk'
import type { Settings } from './settings'
import { inTime } from './time-limit'

export const isDoor = (name: string): name is DoorName => Object.hasOwn(doors, name)

/** The brand's cloud, whole, in this process. */
export interface Cloud {
  engine: Engine
  clock: MovableClock
  calls: CallLog
  files: FolderFiles
  filesFolder: string
  phones: LocalPhones
  /** WeChat's checks of what members write, in the developer's hand. */
  safety: SafetyStandIn
  platform: Platform
  /** Where the CloudBase wire listens; null on the embedded adapter. */
  wireUrl: string | null
  /**
   * Asks a door as a caller the platform vouches for; answers once everything it rests on is on the disk. Rejects at its
   * function's time limit.
   */
  ask(door: DoorName, envelope: unknown, caller: Caller): Promise<Reply>
  runJobs(): Promise<JobReport>
  close(): Promise<void>
}

export interface CloudOptions {
  /** Where state is kept; null keeps the documents in memory and the files in a temporary folder. */
  folder: string | null
  filesFolder: string
  settings: Settings
  /** `sdk` hosts the doors on the real wx-server-sdk, over the wire; `embedded` is the default. */
  adapter?: 'embedded' | 'sdk'
  /** Time that each database call takes before it reaches the engine. */
  latencyMs?: () => number
  log?: Log
  /** Hears of every database call that arrives on the SDK's wire. */
  onWire?: (call: Call) => void
}

export async function openCloud(options: CloudOptions): Promise<Cloud> {
  const { folder, filesFolder, settings } = options
  const engine = openEngine({
    path: folder ? join(folder, 'documents.sqlite') : ':memory:',
    collections: declared.collections,
  })
  const clock = movableClock(settings.clockOffsetMs)
  const calls = callLog()
  const files = folderFiles({ folder: filesFolder, now: clock.now })
  const phones = localPhones(clock.now)
  const tell = options.log ?? faultsOnTheTerminal
  const log: Log = (line) => {
    calls.hear(line)
    tell(line)
  }
  const checks = safetyStandIn((event) => (sdk ? sdk.functions.pushMessage(event) : mediaCheck(platform, event)))
  const embedded: Platform = {
    instance: {},
    store: versioned(
      embeddedStore({ engine, ...(options.latencyMs ? { latencyMs: options.latencyMs } : {}) }),
      declared.collections,
    ),
    files,
    phones,
    keys: keyRingFrom(settings.codeKeys),
    safety: checks,
    mail: mailBy(mailSettingsIn(process.env)),
    post: postJson(),
    foundingSecret: settings.foundingSecret,
    declared,
    now: clock.now,
    ticksMs: () => performance.now(),
    random: (byteCount) => randomBytes(byteCount),
    whereabouts,
    log,
  }
  const openWire = async (): Promise<SdkPlatform> => {
    // The SDK and the wire's query language take 600 ms to load, which the embedded adapter has no need to spend.
    const { openSdk } = await import('./sdk')
    const { codeKeys, foundingSecret } = settings
    const time = { now: clock.now, log }
    const onWire = options.onWire ? { onCall: options.onWire } : {}
    return openSdk({ engine, files, ...onWire, codeKeys, foundingSecret, weChat: { phones, safety: checks }, time })
  }
  const sdk = options.adapter === 'sdk' ? await openWire() : null
  const platform = sdk ? sdk.platform : embedded
  return {
    engine,
    clock,
    calls,
    files,
    filesFolder,
    phones,
    safety: checks,
    platform,
    // On the SDK a call goes by the function's own entry point.
    ask: (door, envelope, caller) =>
      sdk
        ? sdk.functions.ask(door, envelope, caller)
        : inTime(door, () => doors[door].answer(platform, envelope, caller)),
    async runJobs() {
      const report = await (sdk ? sdk.functions.runTimer() : inTime('jobs', () => jobs(platform)))
      // Whoever was erased is in no document any more, and would still be found between them.
      if (report.jobs.some(({ job, done }) => job === 'eraseMembers' && done > 0)) engine.forgetRemoved()
      return report
    },
    wireUrl: sdk?.url ?? null,
    async close() {
      await sdk?.close()
      engine.close()
    },
  }
}

const faultsOnTheTerminal: Log = (line) => {
  if ('fault' in line) console.error(JSON.stringify(line))
}
