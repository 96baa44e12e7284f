import { build, type BuildOptions } from 'esbuild'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from '../cloudfunctions/declared'
import type { Index } from '../cloudfunctions/kernel/store/collections'
import { functions, runtime, type DeployedFunction, type FunctionName } from '../cloudfunctions/functions'
import { cloudCalls } from '../cloudfunctions/adapters/wx/cloud-calls'
import { entryOf, withoutSideEffects } from './function-entry'
import { lockFor, type Lock } from './function-lock'

const folder = 'dist/cloudfunctions'

const heavyFolder = 'cloudfunctions/kernel/heavy'

/** Packages that stay packages in the cloud: the SDK, and those that read files of their own. */
const external = ['wx-server-sdk', 'ip2region', 'jimp', 'pdfkit', 'pinyin-pro']

/** What a package loads and does not name: installed by chance beside it, or not at all. */
const unnamed: Record<string, readonly string[]> = { 'wx-server-sdk': ['mime-db'] }

const { dependencies }: { dependencies: Record<string, string> } = readJson('package.json')
const projectLock: Lock = readJson('package-lock.json')

/** Bundles every door into a folder that CloudBase deploys as it is: one script, its packages, its settings. */
async function buildCloudFunctions(): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, settings] of Object.entries<DeployedFunction>(functions)) {
    const target = join(folder, name)
    mkdirSync(target, { recursive: true })
    const { packages, script } = await bundle(name as FunctionName, target)
    const manifest = { name, version: '1.0.0', main: 'index.js', dependencies: packages }
    writeJson(join(target, 'package.json'), manifest)
    writeJson(join(target, 'package-lock.json'), lockFor(manifest, projectLock))
    writeJson(join(target, 'config.json'), configOf(settings, script))
  }
  writeJson('dist/collections.json', resources)
  writeJson('dist/cloudbaserc.json', commandLine)
}

async function bundle(name: FunctionName, target: string) {
  const main = join(target, 'index.js')
  const { outputs } = await bundled({ stdin: entryOf(name) }, main)
  const written = Object.values(outputs)
  // A thread is a script of its own beside the one that starts it.
  if (written.some(({ inputs }) => `${heavyFolder}/heavy.ts` in inputs)) {
    const thread = await bundled({ entryPoints: [`${heavyFolder}/heavy-thread.cjs`] }, join(target, 'heavy-thread.cjs'))
    written.push(...Object.values(thread.outputs))
  }
  const used = new Set(written.flatMap(({ imports }) => imports.map(({ path }) => path)))
  const packages = Object.fromEntries(
    external
      .filter((each) => used.has(each))
      .flatMap((each) => [each, ...(unnamed[each] ?? [])])
      .map((each) => [each, dependencies[each] ?? versionOf(each)]),
  )
  return { packages, script: readFileSync(main, 'utf8') }
}

/** The version that the tests ran with. */
function versionOf(name: string): string {
  const { version } = projectLock.packages[`node_modules/${name}`] ?? {}
  if (version === undefined) throw new Error(`package-lock.json has no ${name}`)
  return version
}

/**
 * `config.json`, which is uploaded with a function. A bundle may call exactly those of WeChat's interfaces whose port
 * method something in it calls.
 */
const configOf = (settings: DeployedFunction, script: string) => ({
  permissions: {
    openapi: Object.entries(cloudCalls).flatMap(([method, call]) => (script.includes(`.${method}(`) ? [call] : [])),
  },
  triggers: triggersOf(settings),
})

const triggersOf = ({ timer }: DeployedFunction) =>
  timer ? [{ name: timer.name, type: 'timer', config: timer.cron }] : []

/**
 * What `tcb fn deploy --all` reads. It names no environment variables: those that are set in the console stay as they are,
 * where a list in this file would replace them all.
 */
const commandLine = {
  version: '2.0',
  envId: '{{env.CLOUDBASE_ENVIRONMENT}}',
  functionRoot: './cloudfunctions',
  functions: Object.entries<DeployedFunction>(functions).map(([name, settings]) => ({
    name,
    handler: 'index.main',
    runtime,
    timeout: settings.timeoutSeconds,
    memorySize: settings.memoryMegabytes,
    installDependency: true,
    triggers: triggersOf(settings),
  })),
}

/** One script with all that it needs but for the packages that stay packages; tells what went into it. */
async function bundled(entry: Pick<BuildOptions, 'entryPoints' | 'stdin'>, outfile: string) {
  const { metafile } = await build({
    ...entry,
    outfile,
    plugins: [withoutSideEffects],
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    external,
    metafile: true,
    logLevel: 'warning',
  })
  return metafile
}

/** What has to exist in the cloud before the first call. The doors alone read and write: nothing is open to a client. */
const resources = Object.entries(collections).map(([name, { indexes }]) => ({
  collection: name,
  permission: 'ADMINONLY',
  indexes: Object.entries<Index>(indexes).map(([index, { fields, unique }]) => ({
    name: index,
    unique: unique ?? false,
    keys: fields.map((field) => ({ name: field, direction: '1' })),
  })),
}))

function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(path, 'utf8')) as Value
}

const writeJson = (path: string, value: unknown) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)

void buildCloudFunctions()
