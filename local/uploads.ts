import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { choreFor } from '../cloudfunctions/kernel/jobs/chores'
import { hourMs } from '../domain/calendar'
import type { Cloud } from './cloud'

/** What WeChat's own uploads take of a picture that mediaCheckAsync can look at. */
const uploadBytesMax = 10 * 1024 * 1024

/** Whoever writes a post adds its pictures within minutes. */
const uploadKeptMs = 2 * hourMs

/** What `wx.cloud.uploadFile` does in WeChat: takes a file in and says by which id the doors know it. */
export const uploadRoutes = ({ platform }: Cloud): Hono =>
  new Hono().post('/upload', bodyLimit({ maxSize: uploadBytesMax }), async (context) => {
    const bytes = Buffer.from(await context.req.arrayBuffer())
    const name = randomBytes(16).toString('hex')
    const { fileId } = await platform.files.write(`uploads/${name}`, oneChunk(bytes))
    // What nobody ever adds may say where it was taken, and does not stay.
    const at = platform.now()
    await platform.store.create('chores', { ...choreFor('tidy', fileId, at, name), dueAt: at + uploadKeptMs })
    return context.json({ fileId })
  })

async function* oneChunk(bytes: Buffer) {
  yield bytes
}
