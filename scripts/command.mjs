import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fail, prepare, root } from './prepare.mjs'

/**
 * What each command of package.json needs before it can run: the development packages (`tools`) and builds. V8's young
 * generation is sized for scripts; where hundreds of calls are in flight what they hold would be copied over and over.
 */
const commands = {
  mint: { tools: false, builds: [], options: [] },
  found: { tools: false, builds: [], options: [] },
  'verify-ledger': { tools: false, builds: [], options: [] },
  'verify-audit': { tools: false, builds: [], options: [] },
  'simulate-year': { tools: false, builds: [], options: [] },
  bench: { tools: true, builds: ['weapp'], options: ['--max-semi-space-size=64'] },
}

const [name = '', ...parameters] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (!command) fail(`The commands are ${Object.keys(commands).join(', ')}.`)

await prepare(command)
const script = join(root, 'scripts', `${name}.ts`)
const child = spawn(join(root, 'node_modules/.bin/tsx'), [...command.options, script, ...parameters], {
  // Files are named from where the command was given.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.once('exit', (status, signal) => process.exit(status ?? 128 + (constants.signals[signal] ?? 0)))
