import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Jimp } from 'jimp'
import type { Answer, DoorName, ProcedureName, Sent } from '../../contract'
import { colorsFrom, usualItems, type Trade } from '../../contract/words/brand'
import type { Caller } from '../../cloudfunctions/kernel/ports/platform'
import { openCloud, type Cloud } from '../../local/cloud'
import { foundingAddress } from '../../contract/words/founding'
import { startHost } from '../../local/host'
import { unfoundedSettings, type Settings } from '../../local/settings'

/** A cloud in which there is no brand yet. */
export interface Unfounded {
  cloud: Cloud
  settings: Settings
  secret: string
  ask<Door extends DoorName, Name extends ProcedureName<Door>>(
    door: Door,
    procedure: Name,
    input: unknown,
    caller?: Partial<Caller> & { requestId?: string },
  ): Promise<Answer<Door, Name>>
  close(): Promise<void>
}

export async function openUnfounded({
  adapter = 'embedded',
}: { adapter?: 'embedded' | 'sdk' } = {}): Promise<Unfounded> {
  const settings = unfoundedSettings()
  const filesFolder = mkdtempSync(join(tmpdir(), 'mashang-files-'))
  const cloud = await openCloud({ folder: null, filesFolder, settings, adapter, log: () => undefined })
  return {
    cloud,
    settings,
    secret: settings.foundingSecret ?? '',
    ask: async (door, procedure, input, { requestId = randomBytes(10).toString('hex'), ...caller } = {}) =>
      (await cloud.ask(door, { procedure, requestId, input }, { address: '203.0.113.7', ...caller })) as never,
    async close() {
      await cloud.close()
      rmSync(filesFolder, { recursive: true, force: true })
    },
  }
}

/** A square of one colour with a spot of another, as PNG in base64. */
export async function logoOf(color: number): Promise<string> {
  const logo = new Jimp({ width: 200, height: 200, color: 0xffffffff })
  logo.composite(new Jimp({ width: 140, height: 140, color }), 30, 30)
  return (await logo.getBuffer('image/png')).toString('base64')
}

/** What a founding of a brand of some trade sends, beside the secret. */
export async function foundingOf(
  trade: Trade,
  name: string,
  accent: string,
): Promise<Omit<Sent<'ops', 'found'>, 'secret'>> {
  return {
    trade,
    name,
    slogan: '认真做好每一件',
    logo: await logoOf(Number.parseInt(`${accent.slice(1)}ff`, 16)),
    colors: colorsFrom(accent),
    radius: 12,
    item: usualItems[trade],
    codeOrigin: 'https://m.brand.example',
    contact: { phone: '400-800-1234', hours: '工作日 9:00–18:00', email: 'care@brand.example' },
    privacyContact: { email: 'privacy@brand.example' },
    company: { name: `${name}有限公司`, address: '某市某路 1 号' },
    admin: { account: 'boss', name: '管事的', password: 'correct horse battery staple' },
  }
}

/** The same behind an address, with its screens, as `npm start -- --new` runs it. */
export async function startUnfounded(): Promise<Unfounded & { url: string; link: string }> {
  const unfounded = await openUnfounded()
  const { cloud, settings, secret } = unfounded
  const host = await startHost({ cloud, settings, port: 0, dist: 'dist' })
  return {
    ...unfounded,
    url: host.url,
    link: foundingAddress(`${host.url}/desk/`, secret),
    close: async () => {
      await host.close()
      await unfounded.close()
    },
  }
}
