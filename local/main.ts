import { accessSync, constants, mkdirSync, rmSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openCloud } from './cloud'
import { InUse } from './engine/ownership'
import { startHost } from './host'
import { announce } from './announce'
import { seedBrand } from './seed/seed'
import { freshSettings, openSettings, saveSettings } from './settings'

const usualPort = 8787
const dataFolder = resolve('.data')
/** How often the jobs run that CloudBase's timer would run. */
const jobsEveryMs = 20_000

/** `npm start`: the brand's cloud and its screens on this machine. */
async function main(): Promise<void> {
  const asked = readOptions()
  const folder = asked.memory ? mkdtempSync(join(tmpdir(), 'mashang-')) : preparedFolder(asked.reset)
  const settings = asked.memory ? freshSettings() : openSettings(folder)
  const cloud = await openCloud({
    folder: asked.memory ? null : folder,
    filesFolder: join(folder, 'files'),
    settings,
    adapter: asked.sdk ? 'sdk' : 'embedded',
  }).catch((fault: unknown) => {
    if (fault instanceof InUse) return refuse(fault.message)
    throw fault
  })
  const host = await startHost({ cloud, settings, port: asked.port, dist: 'dist' }).catch((fault: unknown) =>
    refuse(portProblem(fault, asked.port)),
  )
  await seedBrand(cloud, settings, { history: true })
  const timer = setInterval(() => void cloud.runJobs().catch((fault: unknown) => console.error(fault)), jobsEveryMs)
  await announce(cloud, host, settings)

  const stop = async () => {
    clearInterval(timer)
    if (asked.memory) rmSync(folder, { recursive: true, force: true })
    else saveSettings(folder, { ...settings, clockOffsetMs: cloud.clock.offsetMs() })
    await host.close()
    await cloud.close()
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: String(usualPort) },
        memory: { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
        sdk: { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return refuse(`--port takes a number from 0 to 65535, not “${values.port}”.`)
    return { ...values, port }
  } catch {
    return refuse('The options are --port N, --memory, --reset and --sdk.')
  }
}

function preparedFolder(reset: boolean): string {
  try {
    if (reset) rmSync(dataFolder, { recursive: true, force: true })
    mkdirSync(dataFolder, { recursive: true })
    accessSync(dataFolder, constants.W_OK)
    return dataFolder
  } catch {
    return refuse(`The data folder ${dataFolder} cannot be written; give it back to this user, or start with --memory.`)
  }
}

function portProblem(fault: unknown, port: number): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
  if (code === 'EADDRINUSE') return `Port ${port} is taken; stop what uses it, or start with --port N.`
  if (code === 'EACCES') return `Port ${port} is not open to this user; start with --port N above 1023.`
  throw fault
}

/** One clear sentence, and the end. */
function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

void main()
