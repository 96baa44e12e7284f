import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

await prepare({ tools: false, builds: ['h5', 'console'] })
// V8's young generation is sized for scripts: what hundreds of calls in flight hold would be copied over and over.
const options = ['--max-semi-space-size=64', '--import', 'tsx']
const child = spawn(process.execPath, [...options, join(root, 'local/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.once('exit', (status) => process.exit(status ?? 0))
