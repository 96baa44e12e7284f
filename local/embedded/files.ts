import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Hono } from 'hono'
import type { Files } from '../../cloudfunctions/kernel/ports/files'
import { fileMode, folderMode, syncFolder } from '../kept-file'

export interface FolderOptions {
  /** Where files are kept; made if missing. */
  folder: string
  now?: () => number
  /** How long an address works. */
  linkLifeMs?: number
  /** The longest file taken. */
  bytesMax?: number
}

/** The file port on a folder of this machine. */
export interface FolderFiles extends Files {
  /** An address's path, valid for `lifeMs`: `/files/<token>/<name>`, to be served by `routes`. */
  linkTo(fileId: string, lifeMs?: number): string
  /** The id of the file at a path; throws where the path could leave the folder. */
  fileIdOf(path: string): string
  exists(fileId: string): Promise<boolean>
  /** False where there was no such file. */
  removeById(fileId: string): Promise<boolean>
  /** Serves `GET /files/:token/:name` as a download, and the pictures under `public/` to anyone. */
  routes: Hono
}

/** CloudBase's form of an id is `cloud://<env>.<bucket>/<path>`. */
const idPrefix = 'cloud://local.6c6f63616c/'
/** CloudBase's addresses live two hours unless asked otherwise. */
const linkLifeMsStandard = 2 * 60 * 60 * 1000
const bytesMaxStandard = 2 * 1024 ** 3

export function folderFiles({
  folder,
  now = Date.now,
  linkLifeMs = linkLifeMsStandard,
  bytesMax = bytesMaxStandard,
}: FolderOptions): FolderFiles {
  dropDrafts(folder)
  /** Addresses end with the process that gave them out. */
  const secret = randomBytes(32)
  const seal = (claim: string) => createHmac('sha256', secret).update(claim).digest('base64url')
  const placeOf = (fileId: string) => join(folder, ...stepsOf(pathOf(fileId)))

  /** Where a file would be; undefined for what is no id of this cloud. */
  function placeIfAny(fileId: string): string | undefined {
    try {
      return placeOf(fileId)
    } catch {
      return undefined
    }
  }

  function linkTo(fileId: string, lifeMs = linkLifeMs): string {
    const path = pathOf(fileId)
    const name = stepsOf(path).at(-1) ?? ''
    const claim = Buffer.from(JSON.stringify([path, now() + lifeMs])).toString('base64url')
    return `/files/${claim}.${seal(claim)}/${name}`
  }

  function opened(token: string): string | undefined {
    const [claim = '', mark = ''] = token.split('.')
    const [given, made] = [Buffer.from(mark), Buffer.from(seal(claim))]
    if (given.length !== made.length || !timingSafeEqual(given, made)) return undefined
    const [path, expiresAt] = JSON.parse(Buffer.from(claim, 'base64url').toString()) as [string, number]
    return expiresAt > now() ? path : undefined
  }

  const routes = new Hono().get('/files/:token/:name', async (context) => {
    const path = opened(context.req.param('token'))
    if (path === undefined) return context.text('This link has expired.', 403)
    const place = join(folder, ...stepsOf(path))
    const facts = await stat(place).catch(() => undefined)
    if (!facts?.isFile()) return context.text('There is no such file.', 404)
    return new Response(Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array>, {
      headers: downloadHeaders(path, facts.size),
    })
  })

  routes.get('/public/*', async (context) => {
    const path = decodedOr(context.req.path.slice(1))
    const type = pictureTypes.get(path.split('.').at(-1) ?? '')
    const place = isPath(path) && type ? join(folder, ...stepsOf(path)) : undefined
    const facts = place === undefined ? undefined : await stat(place).catch(() => undefined)
    if (!place || !type || !facts?.isFile()) return context.text('There is no such picture.', 404)
    return new Response(Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': type,
        'x-content-type-options': 'nosniff',
        'cache-control': 'public, max-age=31536000',
      },
    })
  })

  return {
    async write(path, content) {
      const fileId = idPrefix + stepsOf(path).join('/')
      const place = placeOf(fileId)
      await mkdir(dirname(place), { recursive: true, mode: folderMode })
      // Readers see the old file or the new one, never half of it.
      const draft = join(folder, draftPrefix + randomBytes(12).toString('hex'))
      try {
        const counted = counter(bytesMax)
        await pipeline(content, counted.stream, createWriteStream(draft, { flush: true, mode: fileMode }))
        await rename(draft, place)
        syncFolder(dirname(place))
        return { fileId, bytes: counted.bytes() }
      } finally {
        await rm(draft, { force: true })
      }
    },
    async read(fileId, most) {
      const place = placeIfAny(fileId)
      const facts = place === undefined ? undefined : await stat(place).catch(() => undefined)
      if (place === undefined || !facts?.isFile()) return 'missing'
      return facts.size > most ? 'tooLarge' : readFile(place)
    },
    temporaryUrl: async (fileId) => linkTo(fileId),
    publicUrl: (fileId) => `/${pathOf(fileId)}`,
    isPublic: (fileId) => fileId.startsWith(`${idPrefix}public/`),
    linkTo,
    fileIdOf: (path) => idPrefix + stepsOf(path).join('/'),
    exists: async (fileId) => (await stat(placeOf(fileId)).catch(() => undefined))?.isFile() ?? false,
    remove: (path) => rm(join(folder, ...stepsOf(path)), { force: true }),
    async removeById(fileId) {
      try {
        await rm(placeOf(fileId))
        return true
      } catch {
        return false
      }
    },
    routes,
  }
}

const draftPrefix = '.draft-'

/** What a process that was killed was still writing belongs to nobody. */
function dropDrafts(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) if (name.startsWith(draftPrefix)) rmSync(join(folder, name), { force: true })
}

/** What the doors publish: pictures they have made themselves. */
const pictureTypes = new Map([
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['png', 'image/png'],
])

function pathOf(fileId: string): string {
  if (!fileId.startsWith(idPrefix)) throw new RangeError(`${fileId} is not a file of this cloud`)
  return fileId.slice(idPrefix.length)
}

/** File systems take 255 bytes a name; more steps than this nobody needs. */
const stepBytesMax = 255
const stepsMax = 16

/** Escapes that stand for no text name no file. */
function decodedOr(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

const isPath = (path: string): boolean => {
  try {
    return stepsOf(path).length > 0
  } catch {
    return false
  }
}

/** A path's names; throws for anything that could mean a place outside the folder or a draft in it. */
function stepsOf(path: string): string[] {
  const steps = path.split('/')
  const plain = (step: string) =>
    step !== '' && !step.startsWith('.') && !/[\\\0-\x1f]/.test(step) && Buffer.byteLength(step) <= stepBytesMax
  if (steps.length > stepsMax || !steps.every(plain)) throw new RangeError(`${JSON.stringify(path)} is not a file path`)
  return steps
}

function counter(bytesMax: number) {
  let bytes = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      done(bytes > bytesMax ? new RangeError(`a file has at most ${bytesMax} bytes`) : null, chunk)
    },
  })
  return { stream, bytes: () => bytes }
}

/** Pictures are shown where they stand; everything else is saved. */
const typeOf = (path: string): string | undefined => pictureTypes.get(path.split('.').at(-1) ?? '')

const downloadHeaders = (path: string, bytes: number) => ({
  'content-type': typeOf(path) ?? 'application/octet-stream',
  'content-length': String(bytes),
  'content-disposition': `${typeOf(path) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(stepsOf(path).at(-1) ?? 'file')}`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
})
