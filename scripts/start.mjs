import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

/** npm hands a signal to the shell between, which ends without handing it on: whoever loses that shell is to stop as well. */
const shell = process.ppid

/** Soon enough for whoever stops a service, and nothing that a machine would notice. */
const lookMs = 500

await prepare({ tools: false, builds: ['h5', 'console'] })
// V8's young generation is sized for scripts: what hundreds of calls in flight hold would be copied over and over.
const options = ['--max-semi-space-size=64', '--import', 'tsx']
const child = spawn(process.execPath, [...options, join(root, 'local/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
if (process.env.npm_lifecycle_event !== undefined)
  setInterval(() => process.ppid !== shell && child.kill('SIGTERM'), lookMs).unref()
child.once('error', (error) => {
  console.error(`The server cannot be started: ${error.message}`)
  process.exit(1)
})
// As a shell says it: 128 and the number of the signal that ended the server.
child.once('exit', (status, signal) => process.exit(status ?? 128 + (constants.signals[signal] ?? 0)))
