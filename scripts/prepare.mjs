import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Plain JavaScript on Node alone: it runs before anything is installed. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const nodeMin = [20, 19]

const builds = {
  weapp: {
    says: 'the mini-program for WeChat',
    command: ['node_modules/.bin/taro', 'build', '--type', 'weapp'],
    from: ['src', 'contract', 'domain', 'config', 'babel.config.js', 'project.config.json', 'package-lock.json'],
    environment: { TARO_ENV: 'weapp', NODE_ENV: 'production' },
  },
  h5: {
    says: 'the mini-program for the browser',
    command: ['node_modules/.bin/taro', 'build', '--type', 'h5'],
    from: ['src', 'contract', 'domain', 'config', 'babel.config.js', 'package-lock.json'],
    environment: { TARO_ENV: 'h5', NODE_ENV: 'production' },
  },
  console: {
    says: 'the desk',
    command: ['node_modules/.bin/tsx', 'scripts/build-console.ts'],
    from: ['console', 'contract', 'domain', 'src/brand', 'scripts/build-console.ts', 'package-lock.json'],
    environment: {},
  },
  cloudfunctions: {
    says: 'the cloud functions',
    command: ['node_modules/.bin/tsx', 'scripts/build-cloudfunctions.ts'],
    from: [
      'cloudfunctions',
      'contract',
      'domain',
      'scripts/build-cloudfunctions.ts',
      'scripts/function-lock.ts',
      'package-lock.json',
    ],
    environment: {},
  },
}

/**
 * Installs what is missing and builds what has changed since it was last built; says what takes long. Running and
 * building need no development packages; `tools` installs those too.
 */
export async function prepare({ tools, builds: wanted }) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < nodeMin[0] || (major === nodeMin[0] && minor < nodeMin[1]))
    fail(`Node ${nodeMin.join('.')} or newer is needed; this is ${process.versions.node}.`)
  await install(tools)
  const stale = wanted.filter((name) => !isFresh(name))
  // One after the other on small machines: two webpacks at once are slower than in turn.
  for (const name of stale) await runBuild(name)
}

async function install(tools) {
  const marker = join(root, 'node_modules', '.installed-lock')
  const lock = hashOf([join(root, 'package-lock.json')])
  const installed = existsSync(marker) ? readFileSync(marker, 'utf8') : ''
  if (installed === `${lock} all` || (!tools && installed === `${lock} run`)) return
  say('Installing packages (a minute or two the first time) …')
  // No package needs its install script to run here, so none gets to: nothing is compiled and nothing downloaded.
  const parameters = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  // Whoever has the development packages keeps them.
  const all = tools || installed.endsWith(' all')
  await run('npm', all ? parameters : [...parameters, '--omit=dev'], {}, 'inherit')
  writeFileSync(marker, `${lock} ${all ? 'all' : 'run'}`)
}

const stampFile = (name) => join(root, 'dist', `.built-${name}`)
const sourcesOf = (name) => builds[name].from.map((path) => join(root, path)).filter(existsSync)
const isFresh = (name) =>
  existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === hashOf(sourcesOf(name))

async function runBuild(name) {
  const { says, command, environment } = builds[name]
  const startedAt = Date.now()
  say(`Building ${says} …`)
  rmSync(stampFile(name), { force: true })
  const sources = hashOf(sourcesOf(name))
  const [program, ...rest] = command
  await run(join(root, program), rest, environment, 'quiet')
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampFile(name), sources)
  say(`Built ${says} in ${Math.round((Date.now() - startedAt) / 1000)} s.`)
}

/** Runs a command, which ends with this process; a quiet one shows its output only where it fails. */
export function run(program, parameters, environment = {}, mode = 'inherit') {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: mode === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    const end = () => child.kill()
    process.once('exit', end)
    const output = []
    child.stdout?.on('data', (chunk) => output.push(chunk))
    child.stderr?.on('data', (chunk) => output.push(chunk))
    child.once('error', (error) => fail(`${program} cannot be started: ${error.message}`))
    child.once('exit', (status) => {
      process.off('exit', end)
      if (status === 0) return resolve()
      process.stderr.write(Buffer.concat(output))
      fail(`${program} ${parameters.join(' ')} failed with status ${status}.`)
    })
  })
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, path)
  return hash.digest('hex')
}

function addTo(hash, path) {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name))
    return
  }
  hash.update(path.slice(root.length)).update(readFileSync(path))
}

export function say(sentence) {
  console.log(`• ${sentence}`)
}

export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
