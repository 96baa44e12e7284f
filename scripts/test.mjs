import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { prepare, root, say } from './prepare.mjs'

const results = join(root, 'dist', 'test-results.json')

await prepare({ tools: true, builds: ['weapp', 'h5', 'console', 'cloudfunctions'] })
mkdirSync(join(root, 'dist'), { recursive: true })
rmSync(results, { force: true })
say('Running the tests …')
// Left to itself jest keeps one core free, which is half of a small machine.
const workers = Math.max(2, availableParallelism() - 1)
const jest = join(root, 'node_modules/jest/bin/jest.js')
const child = spawn(
  process.execPath,
  [
    '--no-warnings=ExperimentalWarning',
    // V8's young generation is sized for scripts: what a crowd of members holds would be copied over and over.
    '--max-semi-space-size=64',
    jest,
    `--maxWorkers=${workers}`,
    '--json',
    `--outputFile=${results}`,
    ...process.argv.slice(2),
  ],
  // The results go to the file; on the terminal jest reports through standard error.
  { cwd: root, stdio: ['inherit', 'ignore', 'inherit'] },
)
child.once('exit', (status) => {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(
    readFileSync(results, 'utf8'),
  )
  console.log(`The slowest files:\n${slowest(testResults).join('\n')}`)
  console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`)
  process.exit(status ?? 1)
})

/** Where the time goes: the ten files that took longest, with their seconds. */
function slowest(files) {
  const timed = files.map(({ name, startTime, endTime }) => ({ name: relative(root, name), ms: endTime - startTime }))
  const ten = timed.sort((one, other) => other.ms - one.ms).slice(0, 10)
  return ten.map(({ name, ms }) => `${(ms / 1000).toFixed(0).padStart(5)} s  ${name}`)
}
