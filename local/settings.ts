import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OperatorRole } from '../contract/words'

/** What one machine's cloud keeps beside its documents: secrets of its own, made at the first start. */
export interface Settings {
  /** The brand's code keys, in the form of the MASHANG_CODE_KEYS secret. */
  codeKeys: string
  signIns: { account: string; password: string; role: OperatorRole; name: string }[]
  clockOffsetMs: number
}

export const freshSettings = (): Settings => ({
  codeKeys: `1:${randomBytes(32).toString('base64')}`,
  signIns: [
    { account: 'admin', name: '周岚', role: 'admin', password: freshPassword() },
    { account: 'campaign', name: '许一舟', role: 'campaignManager', password: freshPassword() },
    { account: 'clerk', name: '林桥', role: 'clerk', password: freshPassword() },
  ],
  clockOffsetMs: 0,
})

/** Twelve characters that are easy to type from a terminal. */
const freshPassword = () => randomBytes(9).toString('base64url').replace(/[-_]/g, 'k')

const settingsFile = (folder: string) => join(folder, 'settings.json')

/** Reads the folder's settings, or makes them. The file is readable by its owner alone. */
export function openSettings(folder: string): Settings {
  mkdirSync(folder, { recursive: true })
  if (existsSync(settingsFile(folder))) return JSON.parse(readFileSync(settingsFile(folder), 'utf8')) as Settings
  const settings = freshSettings()
  saveSettings(folder, settings)
  return settings
}

export const saveSettings = (folder: string, settings: Settings): void =>
  writeFileSync(settingsFile(folder), JSON.stringify(settings, null, 2), { mode: 0o600 })
