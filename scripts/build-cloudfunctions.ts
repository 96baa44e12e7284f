import { build } from 'esbuild'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { collections, type Index } from '../cloudfunctions/_kernel/collections'

const folder = 'dist/cloudfunctions'

const heavyFolder = 'cloudfunctions/_kernel/heavy'

/** Packages that stay packages in the cloud: the SDK, and those that read files of their own. */
const external = ['wx-server-sdk', 'ip2region', 'jimp', 'pdfkit', 'pinyin-pro']

/** WeChat's checks of texts and pictures: asked as they are written, when they are tried again, and when one answers. */
const checks = ['security.msgSecCheck', 'security.mediaCheckAsync']

/** Seconds, and WeChat's own interfaces that a function may call; a scan takes milliseconds, a print file of a million codes some seconds, the jobs work in slices. */
const functions = {
  member: { timeoutSeconds: 5, triggers: [], openapi: ['phonenumber.getPhoneNumber', 'security.msgSecCheck'] },
  code: { timeoutSeconds: 5, triggers: [], openapi: [] },
  community: { timeoutSeconds: 10, triggers: [], openapi: checks },
  safety: { timeoutSeconds: 10, triggers: [], openapi: checks },
  mall: { timeoutSeconds: 5, triggers: [], openapi: [] },
  ops: { timeoutSeconds: 60, triggers: [], openapi: [] },
  jobs: {
    timeoutSeconds: 60,
    openapi: checks,
    triggers: [{ name: 'everyMinute', type: 'timer', config: '0 */1 * * * * *' }],
  },
}

const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'))

/** Bundles every door into a folder that CloudBase deploys as it is: one script, its packages, its settings. */
async function buildCloudFunctions(): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, { timeoutSeconds, triggers, openapi }] of Object.entries(functions)) {
    const target = join(folder, name)
    mkdirSync(target, { recursive: true })
    const main = await bundled(`cloudfunctions/${name}/main.ts`, join(target, 'index.js'))
    const outputs = Object.values(main.outputs)
    // A thread is a script of its own beside the one that starts it.
    if (Object.keys(main.inputs).includes(`${heavyFolder}/heavy.ts`)) {
      const thread = await bundled(`${heavyFolder}/heavy-thread.cjs`, join(target, 'heavy-thread.cjs'))
      outputs.push(...Object.values(thread.outputs))
    }
    const used = new Set(outputs.flatMap(({ imports }) => imports.map(({ path }) => path)))
    const packages = Object.fromEntries(
      external.filter((each) => used.has(each)).map((each) => [each, dependencies[each]]),
    )
    writeJson(join(target, 'package.json'), { name, version: '1.0.0', main: 'index.js', dependencies: packages })
    writeJson(join(target, 'config.json'), { permissions: { openapi }, triggers, timeout: timeoutSeconds })
  }
  writeJson('dist/collections.json', resources)
}

/** One script with all that it needs but for the packages that stay packages; tells what went into it. */
async function bundled(entry: string, outfile: string) {
  const { metafile } = await build({
    entryPoints: [entry],
    outfile,
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

const writeJson = (path: string, value: unknown) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)

void buildCloudFunctions()
