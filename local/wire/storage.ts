import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import type { FolderFiles } from '../embedded/files'
import type { Answer } from './database'
import type { Parameters } from './parameters'
import { textOf } from './parameters'
import { WireRefusal } from './refusal'

/** Storage actions answer with addresses of this very server, so they are told where it was reached. */
export type StorageAction = (parameters: Parameters, origin: string) => Answer | Promise<Answer>

export interface Storage {
  actions: Record<string, StorageAction>
  /** Takes the file itself: `PUT /upload/:ticket`, then an empty body, as COS answers. */
  routes: Hono
}

/** Files per call; the documentation says 50. */
const filesMax = 50
/** Tickets are for one upload each; more than this are not open at once. */
const ticketsMax = 1000
const downloadSecondsStandard = 7200

export function storage(files: FolderFiles): Storage {
  const tickets = new Map<string, string>()

  function uploadMetadata(parameters: Parameters, origin: string): Answer {
    const path = textOf(parameters, 'path')
    const fileId = known(() => files.fileIdOf(path))
    if (tickets.size >= ticketsMax) tickets.delete(tickets.keys().next().value ?? '')
    const ticket = randomUUID()
    tickets.set(ticket, path)
    const url = `${origin}/upload/${ticket}`
    return { data: { url, token: ticket, authorization: ticket, fileId, cosFileId: ticket } }
  }

  const routes = new Hono().put('/upload/:ticket', async (context) => {
    const ticket = context.req.param('ticket')
    const path = tickets.get(ticket)
    const { body } = context.req.raw
    if (path === undefined) return context.body(cosError('AccessDenied'), 403)
    tickets.delete(ticket)
    // COS refuses to make empty objects out of nothing sent; a stream that ends at once is an empty file.
    await files.write(path, body ? Readable.fromWeb(body as WebStream) : Readable.from([]))
    return context.body(null, 200)
  })

  return {
    routes,
    actions: {
      'storage.getUploadMetadata': uploadMetadata,
      'storage.batchGetDownloadUrl': async ({ file_list: list }, origin) => ({
        data: { download_list: await Promise.all(listOf(list).map((entry) => download(files, entry, origin))) },
      }),
      'storage.batchDeleteFile': async ({ fileid_list: list }) => ({
        data: { delete_list: await Promise.all(listOf(list).map((entry) => removal(files, entry))) },
      }),
    },
  }
}

type WebStream = globalThis.Parameters<typeof Readable.fromWeb>[0]

async function download(files: FolderFiles, entry: unknown, origin: string) {
  const { fileid, max_age: maxAge = downloadSecondsStandard } = (
    typeof entry === 'string' ? { fileid: entry } : entry
  ) as {
    fileid: string
    max_age?: number
  }
  if (!(await existing(files, fileid)))
    return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '', maxAge }
  // Not encoded: the SDK's downloadFile encodes it, and twice would not find the file.
  return { code: 'SUCCESS', fileID: fileid, tempFileURL: origin + files.linkTo(fileid, maxAge * 1000), maxAge }
}

async function removal(files: FolderFiles, entry: unknown) {
  const fileID = String(entry)
  const removed = (await existing(files, fileID)) && (await files.removeById(fileID))
  return { fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
}

async function existing(files: FolderFiles, fileId: string): Promise<boolean> {
  try {
    return await files.exists(fileId)
  } catch {
    return false
  }
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length > filesMax) {
    throw new WireRefusal('INVALID_PARAM', `a list of at most ${filesMax} files is needed`)
  }
  return value
}

function known<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new WireRefusal('STORAGE_SIGN_PARAM_INVALID', error instanceof Error ? error.message : String(error))
  }
}

const cosError = (code: string) => `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code></Error>`
