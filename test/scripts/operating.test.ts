import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { environmentVariables, functions, runtime, type DeployedFunction } from '../../cloudfunctions/functions'

const page = readFileSync('docs/operating.md', 'utf8')

describe('the page about deploying', () => {
  it('and the reference are those that the tables make', () => {
    // prettier brings modules that a sandbox cannot load.
    const print = ['scripts/write-pages.ts', '--print']
    const made: Record<string, string> = JSON.parse(
      execFileSync('node_modules/.bin/tsx', print, { encoding: 'utf8', maxBuffer: 4_000_000 }),
    )
    const kept = Object.fromEntries(Object.keys(made).map((name) => [name, readFileSync(`docs/${name}`, 'utf8')]))
    expect(Object.keys(made)).toContain('reference/procedures.md')
    expect(kept).toEqual(made)
  })

  it('names every function with its time-out and memory, and everything that is set outside it', () => {
    for (const [
      name,
      { timeoutSeconds, memoryMegabytes, timer, httpPath, messages = [] },
    ] of Object.entries<DeployedFunction>(functions)) {
      expect(page).toMatch(new RegExp(`\\| \`${name}\` .*\\| ${timeoutSeconds} s +\\| ${memoryMegabytes} MB`))
      for (const said of [timer?.cron, httpPath, ...messages]) if (said !== undefined) expect(page).toContain(said)
    }
    for (const { name } of environmentVariables) expect(page).toContain(name)
    expect(page).toContain(runtime)
  })
})
