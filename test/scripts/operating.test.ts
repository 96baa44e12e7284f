import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { environmentVariables, functions, runtime, type DeployedFunction } from '../../cloudfunctions/functions'

const page = readFileSync('docs/operating.md', 'utf8')

describe('the page about deploying', () => {
  it('is the one that the tables make', () => {
    // prettier brings modules that a sandbox cannot load.
    const print = ['scripts/write-operating.ts', '--print']
    expect(page).toBe(execFileSync('node_modules/.bin/tsx', print, { encoding: 'utf8' }))
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
