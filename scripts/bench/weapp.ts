import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { withFolder } from './folder'
import type { GroupOptions } from './group'

const root = join(__dirname, '../..')
const measuring = 'test/scripts/weapp-measures.ts'

/** What the simulator counts in the built mini-program. */
export interface WeappMeasures {
  mainBytes: number
  callsBeforeFirstPaint: number
  setDataBytes: number
  wxmlNodes: number
}

/** WeChat takes 2 MB and an empty Taro app has 305 kB; twice that still starts at once. */
const mainBytesMax = 600_000
/** A message above 256 kB makes WeChat warn; a fourth of that is felt on no phone. */
const setDataBytesMax = 64 * 1024
/** WeChat's own audit starts to complain at 1,000. */
const wxmlNodesMax = 500
/** Every call before the first paint is a round trip that the member looks at an empty screen for. */
const callsMax = 1

/** The mini-program's weight, from the build that ships. */
export async function weapp({ report, say }: GroupOptions): Promise<void> {
  if (!existsSync(join(root, 'dist/weapp/app.js'))) {
    say('weapp: dist/weapp is missing; "npm run build" makes it.')
    return
  }
  const measured = await measures()
  const row = (name: string, unit: string, value: number, most: number) =>
    report({ group: 'weapp', name, unit, value, target: `≤ ${most.toLocaleString('en')}`, holds: value <= most })
  row('main package, raw', 'bytes', measured.mainBytes, mainBytesMax)
  row('home: data sent to its first screen', 'bytes', measured.setDataBytes, setDataBytesMax)
  row('home: nodes on its first screen', 'nodes', measured.wxmlNodes, wxmlNodesMax)
  row('home: cloud calls before its first paint', 'calls', measured.callsBeforeFirstPaint, callsMax)
}

/** In a jest of its own, because the simulator lives in jest's browser window. */
const measures = (): Promise<WeappMeasures> =>
  withFolder(async (folder) => {
    const file = join(folder, 'measures.json')
    const { projects } = createRequire(__filename)('../../jest.config.cjs') as { projects: { displayName: string }[] }
    const project = projects.find(({ displayName }) => displayName === 'weapp')
    const config = { ...project, rootDir: root, testMatch: [join(root, measuring)] }
    await promisify(execFile)(
      process.execPath,
      [join(root, 'node_modules/jest/bin/jest.js'), '--config', JSON.stringify(config)],
      { cwd: root, env: { ...process.env, MASHANG_MEASURES_FILE: file } },
    )
    return JSON.parse(readFileSync(file, 'utf8')) as WeappMeasures
  })
