import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { announce } from './announce'
import { openCloud } from './cloud'
import { InUse } from './engine/ownership'
import { foundWhole, openedSound } from './founding'
import { startHost } from './host'
import { codeOf, Unusable } from './kept-file'
import { assertFree } from './listening'
import { seedBrand } from './seed/seed'
import { freshSettings, openSettings, placesIn, saveClock, unfoundedSettings } from './settings'
import { stopOnSignals } from './stopping'

const usualPort = 8787
const dataFolder = resolve('.data')
/** Where a brand of one's own lives, so that neither it nor the seeded one is ever in the other's way. */
const newDataFolder = resolve('.data-new')
/** How often the jobs run that CloudBase's timer would run. */
const jobsEveryMs = 20_000

type Options = ReturnType<typeof readOptions>

/** `npm start`: the brand's cloud and its screens on this machine. */
async function main(): Promise<void> {
  // Whatever is written from here on, SQLite's files too, is its owner's alone.
  process.umask(0o077)
  const asked = readOptions()
  const folder = asked.memory ? mkdtempSync(join(tmpdir(), 'mashang-')) : asked.new ? newDataFolder : dataFolder
  try {
    await start(asked, folder)
  } catch (fault) {
    if (asked.memory) rmSync(folder, { recursive: true, force: true })
    refuse(sentenceOn(fault, asked.port, folder))
  }
}

async function start(asked: Options, folder: string): Promise<void> {
  await assertFree(asked.port)
  if (asked.reset) rmSync(folder, { recursive: true, force: true })
  const fresh = asked.new ? unfoundedSettings() : freshSettings()
  const settings = asked.memory ? fresh : openSettings(folder, fresh)
  if (asked.new) openedSound(folder)
  else if (!asked.memory) await foundWhole(folder, settings, (sentence) => console.log(`• ${sentence}`))
  const cloud = await openCloud({
    folder: asked.memory ? null : folder,
    filesFolder: placesIn(folder).files,
    settings,
    adapter: asked.sdk ? 'sdk' : 'embedded',
  })
  // Whoever can ask finds a brand that is whole.
  if (asked.memory && !asked.new) await seedBrand(cloud, settings, { history: true })
  const host = await startHost({ cloud, settings, port: asked.port, dist: 'dist', hostNames: asked['host-name'] })
  const timer = setInterval(() => void cloud.runJobs().catch((fault: unknown) => console.error(fault)), jobsEveryMs)
  stopOnSignals(async () => {
    clearInterval(timer)
    await host.close()
    await cloud.close()
    if (asked.memory) rmSync(folder, { recursive: true, force: true })
    else saveClock(folder, cloud.clock.offsetMs())
  })
  await announce(cloud, host, settings)
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: String(usualPort) },
        memory: { type: 'boolean', default: false },
        new: { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
        sdk: { type: 'boolean', default: false },
        'host-name': { type: 'string', multiple: true, default: [] },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return refuse(`--port takes a number from 0 to 65535, not “${values.port}”.`)
    return { ...values, port }
  } catch {
    return refuse('The options are --port N, --new, --memory, --reset, --sdk and --host-name NAME.')
  }
}

/** What whoever starts it can do about a fault; what nobody can do anything about is thrown on. */
function sentenceOn(fault: unknown, port: number, folder: string): string {
  if (fault instanceof Unusable || fault instanceof InUse) return fault.message
  switch (codeOf(fault)) {
    case 'EADDRINUSE':
      return `Port ${port} is taken; stop what uses it, or start with --port N.`
    case 'EACCES':
      if (fault instanceof Error && 'port' in fault)
        return `Port ${port} is not open to this user; start with --port N above 1023.`
      return unwritable(folder)
    case 'EPERM':
    case 'EROFS':
      return unwritable(folder)
    case 'ENOSPC':
    case 'EDQUOT':
    case 'SQLITE_FULL':
      return `The disk of ${folder} is full. Nothing was lost; make room and start again.`
    default:
      throw fault
  }
}

const unwritable = (folder: string) =>
  `The data folder ${folder} cannot be written; give it back to this user, or start with --memory.`

/** One clear sentence, and the end. */
function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

void main()
