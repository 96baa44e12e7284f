import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
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
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'))
  console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`)
  process.exit(status ?? 1)
})
