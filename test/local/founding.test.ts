import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openCloud, type Cloud } from '../../local/cloud'
import { seedBrand } from '../../local/seed/seed'
import { freshSettings, openSettings, placesIn } from '../../local/settings'

/** The whole server, started as `npm start` does it, in a folder of its own. */
interface Running {
  child: ChildProcess
  said(): string
  ended: Promise<{ status: number | null; signal: NodeJS.Signals | null }>
}

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mashang-home-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))
const data = () => join(home, '.data')

const loader = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href

function start(...options: string[]): Running {
  const parameters = ['--import', loader, resolve('local/main.ts'), '--port', '0', ...options]
  const child = spawn(process.execPath, parameters, { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return {
    child,
    said: () => said,
    ended: new Promise((tell) => child.once('exit', (status, signal) => tell({ status, signal }))),
  }
}

/** Looks often, since what is waited for may be over in a moment; gives up where the server ends first. */
async function until(running: Running, holds: () => boolean): Promise<void> {
  while (!holds() && running.child.exitCode === null && !running.said().includes('Ctrl-C'))
    await new Promise((tell) => setTimeout(tell, 2))
}
const isUp = (running: Running) => until(running, () => false)

const bytesOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
const counts = ({ engine }: Cloud) =>
  Object.fromEntries(
    engine
      .collections()
      .filter(({ name }) =>
        [
          'members',
          'entries',
          'orders',
          'posts',
          'replies',
          'rewards',
          'operators',
          'highlights',
          'campaigns',
        ].includes(name),
      )
      .map(({ name, documents }) => [name, documents]),
  )

async function wholeBrand() {
  const settings = freshSettings()
  const cloud = await openCloud({ folder: null, filesFolder: join(home, 'whole'), settings })
  await seedBrand(cloud, settings, { history: true })
  const counted = counts(cloud)
  await cloud.close()
  return counted
}

describe('a first start', () => {
  it('that is killed at any step is followed by one that founds a whole brand', async () => {
    const places = placesIn(data())
    const aside = join(places.founding, 'documents.sqlite')
    const steps: [string, () => boolean][] = [
      ['the folder', () => existsSync(data())],
      ['the keys', () => existsSync(places.keys)],
      ['the settings', () => existsSync(places.settings)],
      ['the founding’s folder', () => existsSync(places.founding)],
      ['its documents', () => existsSync(aside)],
      ['a fifth of its documents', () => bytesOf(`${aside}-wal`) > 400_000],
      ['more of them', () => bytesOf(`${aside}-wal`) > 1_200_000],
      ['the documents in their place', () => existsSync(places.documents)],
    ]
    let keys: string | undefined
    const said: string[] = []
    let told = ''
    for (const [step, reached] of steps) {
      const running = start()
      await until(running, reached)
      running.child.kill('SIGKILL')
      await running.ended
      told += running.said()
      said.push(`${step}: ${reached()}, ${running.said().includes('Ctrl-C') ? 'too late' : 'in time'}`)
      if (existsSync(places.keys)) {
        keys ??= readFileSync(places.keys, 'utf8')
        expect(readFileSync(places.keys, 'utf8')).toBe(keys)
      }
    }
    expect(said).toEqual(steps.map(([step]) => `${step}: true, in time`))
    expect(told).toContain('The last start was stopped while it founded the brand; founding it again')
    const last = start()
    await isUp(last)
    last.child.kill('SIGTERM')
    expect(await last.ended).toEqual({ status: 0, signal: null })
    expect(existsSync(places.founding)).toBe(false)
    const cloud = await openCloud({ folder: data(), filesFolder: places.files, settings: openSettings(data()) })
    const counted = counts(cloud)
    await cloud.close()
    expect(counted).toEqual(await wholeBrand())
  }, 240_000)
})

describe('a start on a folder that is damaged', () => {
  it.each([
    ['cut in half', (path: string) => truncateSync(path, bytesOf(path) / 2)],
    ['overwritten at its start', (path: string) => writeFileSync(path, Buffer.alloc(4096, 7), { flag: 'r+' })],
    [
      'overwritten in the middle',
      (path: string) =>
        writeFileSync(
          path,
          Buffer.concat([
            readFileSync(path).subarray(0, 40_960),
            Buffer.alloc(200_000, 7),
            readFileSync(path).subarray(240_960),
          ]),
        ),
    ],
    ['emptied', (path: string) => truncateSync(path, 0)],
  ])(
    'says in a sentence that its documents are %s, and leaves them',
    async (_what, damage) => {
      const settings = openSettings(data())
      const { documents, files, founded } = placesIn(data())
      const cloud = await openCloud({ folder: data(), filesFolder: files, settings })
      await seedBrand(cloud, settings, { history: false })
      cloud.engine.forgetRemoved()
      await cloud.close()
      writeFileSync(founded, 'x')
      damage(documents)
      const before = readFileSync(documents)
      const running = start()
      expect(await running.ended).toEqual({ status: 1, signal: null })
      expect(running.said()).toMatch(/^\S*documents\.sqlite is (damaged|empty)[^\n]*\n$/)
      expect(readFileSync(documents).equals(before)).toBe(true)
    },
    60_000,
  )
})

describe('a server that is ended', () => {
  it('ends with 0 when it was asked to, also where somebody keeps asking, and with the signal when it was killed', async () => {
    const running = start('--memory')
    await isUp(running)
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(running.said()) ?? ['']
    let isOver = false
    const asking = (async () => {
      while (!isOver)
        await fetch(`${url}/local/state`)
          .then((answer) => answer.text())
          .catch(() => undefined)
    })()
    const askedAt = Date.now()
    running.child.kill('SIGTERM')
    expect(await running.ended).toEqual({ status: 0, signal: null })
    isOver = true
    await asking
    expect(Date.now() - askedAt).toBeLessThan(9_000)
    const killed = start('--memory')
    await until(killed, () => killed.said() !== '' || bytesOf(home) > 0)
    killed.child.kill('SIGKILL')
    expect(await killed.ended).toEqual({ status: null, signal: 'SIGKILL' })
  }, 120_000)
})
