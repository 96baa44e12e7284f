import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCloud, type Cloud } from '../../local/cloud'
import { startHost } from '../../local/host'
import { seedBrand } from '../../local/seed/seed'
import { freshSettings, type Settings } from '../../local/settings'

export interface RunningBrand {
  url: string
  cloud: Cloud
  signInOf(role: Settings['signIns'][number]['role']): Settings['signIns'][number]
  close(): Promise<void>
}

/**
 * The seeded brand with its cloud in memory and its screens on a free port, as `npm start` runs it; with `history` its
 * members have lived in it too.
 */
export async function startBrand({ history = false } = {}): Promise<RunningBrand> {
  const filesFolder = mkdtempSync(join(tmpdir(), 'mashang-files-'))
  const settings = freshSettings()
  const cloud = await openCloud({ folder: null, filesFolder, settings, log: () => undefined })
  const host = await startHost({ cloud, settings, port: 0, dist: 'dist' })
  await seedBrand(cloud, settings, { history, pictures: true })
  return {
    url: host.url,
    cloud,
    signInOf: (role) => {
      const signIn = settings.signIns.find((each) => each.role === role)
      if (!signIn) throw new Error(`The settings name no ${role}.`)
      return signIn
    },
    close: async () => {
      await host.close()
      await cloud.close()
      rmSync(filesFolder, { recursive: true, force: true })
    },
  }
}
