import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

await prepare({ tools: false, builds: ['h5', 'console'] })
const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'local/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.once('exit', (status) => process.exit(status ?? 0))
