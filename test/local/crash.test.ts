import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { buildSync } from 'esbuild'
import { collections } from '../../cloudfunctions/declared'
import { openEngine } from '../../local/engine/engine'

const kills = 25
const thread = join(__dirname, '../../local/engine/disk-thread.cjs')
const binding = createRequire(__filename).resolve('libsql')

describe('a process killed at any moment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mashang-crash-'))
  const path = join(folder, 'data.db')
  const program = join(folder, 'child.cjs')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  beforeAll(() => {
    // Bundled once, so that each of the many children starts at once; the binding is found where the project has it.
    buildSync({
      entryPoints: { child: join(__dirname, 'crash-child.ts'), 'disk-thread': thread },
      outdir: folder,
      outExtension: { '.js': '.cjs' },
      bundle: true,
      platform: 'node',
      alias: { libsql: binding },
      external: [binding],
    })
  })

  it(`has lost nothing it promised and half of nothing, ${kills} times over`, async () => {
    const promised: string[] = []
    for (let run = 0; run < kills; run++) {
      promised.push(...(await promisesUntilKilled(run)))
      const engine = openEngine({ path, collections })
      const present = new Set(idsOf(engine.texts('guards', { fields: [], limit: 1_000_000 })))
      const lost = promised.filter((id) => !present.has(id))
      const sum = engine
        .texts('counters', { fields: [], limit: 100 })
        .reduce((total, text) => total + (JSON.parse(text) as { last: number }).last, 0)
      engine.close()
      expect({ run, lost, sum }).toEqual({ run, lost: [], sum: 2000 })
    }
    expect(promised.length).toBeGreaterThan(kills * 10)
  }, 180_000)

  /** Starts the program, kills it a random moment after its first promise, and answers all that it promised. */
  async function promisesUntilKilled(run: number): Promise<string[]> {
    const child = spawn(process.execPath, [program, path, String(run)], { stdio: ['ignore', 'pipe', 'inherit'] })
    const promises: string[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      if (promises.length === 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * 60)
      promises.push(line)
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    return promises
  }
})

const idsOf = (texts: string[]) => texts.map((text) => (JSON.parse(text) as { _id: string })._id)
