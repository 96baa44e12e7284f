import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Cloud } from './cloud'

/** What WeChat's own uploads take of a picture that mediaCheckAsync can look at. */
const uploadBytesMax = 10 * 1024 * 1024

/** What `wx.cloud.uploadFile` does in WeChat: takes a file in and says by which id the doors know it. */
export const uploadRoutes = ({ platform }: Cloud): Hono =>
  new Hono().post('/upload', bodyLimit({ maxSize: uploadBytesMax }), async (context) => {
    const bytes = Buffer.from(await context.req.arrayBuffer())
    const { fileId } = await platform.files.write(`uploads/${randomBytes(16).toString('hex')}`, oneChunk(bytes))
    return context.json({ fileId })
  })

async function* oneChunk(bytes: Buffer) {
  yield bytes
}
