import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { builtFolder, insistOnBuild } from './built'
import { openPhone } from './phone'
import type { World } from './wechat'

export interface PackageSize {
  mainBytes: number
  allBytes: number
}

/** What WeChat downloads before the first page can show, and everything. */
export function measurePackage(): PackageSize {
  insistOnBuild()
  const app = JSON.parse(readFileSync(join(builtFolder, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
  const roots = (app.subPackages ?? []).map(({ root }) => join(builtFolder, root))
  const files = readdirSync(builtFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.LICENSE.txt') && entry.name !== 'project.config.json')
    .map((entry) => join(entry.parentPath, entry.name))
  const bytes = (paths: string[]) => paths.reduce((sum, path) => sum + statSync(path).size, 0)
  return {
    mainBytes: bytes(files.filter((path) => !roots.some((root) => path.startsWith(root)))),
    allBytes: bytes(files),
  }
}

export interface FirstScreen {
  callsBeforeFirstPaint: number
  calls: string[]
  setDataCalls: number
  /** The largest message and all of them together, up to the moment the screen shows `until`. */
  setDataBytesMax: number
  setDataBytes: number
  wxmlNodes: number
}

/** Opens a page on a fresh phone and counts what it costs until it shows a text. */
export async function measureFirstScreen(invoke: World['invoke'], url: string, until: string): Promise<FirstScreen> {
  const phone = openPhone(invoke)
  await phone.launch(url)
  await phone.shows(until)
  const { calls, setDataBytes, callsBeforeFirstPaint = 0 } = phone.counts
  return {
    callsBeforeFirstPaint,
    calls: [...calls],
    setDataCalls: setDataBytes.length,
    setDataBytesMax: Math.max(...setDataBytes),
    setDataBytes: setDataBytes.reduce((sum, bytes) => sum + bytes, 0),
    wxmlNodes: phone.wxmlNodes(),
  }
}
