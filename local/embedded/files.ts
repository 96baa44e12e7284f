import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { basename, dirname, join, normalize, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Files } from '../../cloudfunctions/_kernel/files'

/** Files in a folder of this machine, handed out by links that expire. */
export interface EmbeddedFiles extends Files {
  /** The file behind a link's token; undefined where the link has expired or never was. */
  opened(token: string): { path: string; name: string } | undefined
}

/** CloudBase's temporary links live two hours unless asked otherwise. */
const linkMs = 2 * 60 * 60 * 1000
/** Links alive at once; beyond this the oldest end early. */
const linksMax = 1_000

interface Link {
  path: string
  name: string
  expiresAt: number
}

export function embeddedFiles({ folder, now }: { folder: string; now: () => number }): EmbeddedFiles {
  const links = new Map<string, Link>()
  return {
    async write(path, content) {
      const target = inside(folder, path)
      await mkdir(dirname(target), { recursive: true })
      await pipeline(Readable.from(content, { objectMode: false }), createWriteStream(target, { flush: true }))
      return { fileId: path, bytes: (await stat(target)).size }
    },
    async temporaryUrl(fileId) {
      const path = inside(folder, fileId)
      await stat(path)
      const token = randomBytes(24).toString('base64url')
      links.set(token, { path, name: basename(path), expiresAt: now() + linkMs })
      const [oldest] = links.keys()
      if (links.size > linksMax && oldest !== undefined) links.delete(oldest)
      return `/files/${token}/${encodeURIComponent(basename(path))}`
    },
    opened(token) {
      const link = links.get(token)
      return link && link.expiresAt > now() ? link : undefined
    },
  }
}

/** A path that stays inside the folder, whatever it is made of; throws where it would not. */
function inside(folder: string, path: string): string {
  const target = normalize(join(folder, path))
  if (!target.startsWith(normalize(folder) + sep)) throw new Error('a file lives inside the folder of files')
  return target
}
