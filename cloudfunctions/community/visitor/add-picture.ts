import { no, yes } from '../../../domain/result'
import { silenceAt } from '../../../domain/community/sanctions'
import { pictureIdOf } from '../ids'
import type { Picture } from '../documents'
import { picturePath, presentPicture } from '../pictures'
import { choreFor } from '../../kernel/jobs/chores'
import { cleaned } from '../../kernel/pictures/clean'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { memberOf } from '../reader'

/** mediaCheckAsync takes 10 MB. */
const bytesMax = 10 * 1024 * 1024

/** Where the client puts what is not looked at yet: nothing else can be taken in, or away, by its id. */
const isUpload = (fileId: string): boolean => /^cloud:\/\/[\w.-]+\/uploads\/[\w.-]+$/.test(fileId)

/** A client that was cut off tries again within minutes; after that nobody needs what it uploaded. */
const uploadKeptMs = 10 * 60 * 1000

/** Takes an uploaded file in as a picture: what it is, its content says; where and with what it was taken stays out. */
export const addPicture: Handler<'community', 'addPicture'> = async (call, { fileId }) => {
  const { store, files, visitorId, at } = call
  const reader = await memberOf(call)
  if (!reader.ok) return reader
  const _id = pictureIdOf(visitorId, fileId)
  const before = await store.get('pictures', _id)
  if (before?.fileId) {
    await files.removeById(fileId)
    return present(call, before)
  }
  const participant = await store.get('participants', visitorId)
  const silence = participant && silenceAt(participant, at)
  if (silence) return no(silence)

  if (!isUpload(fileId)) return no({ code: 'uploadRefused', fault: 'missing' })
  // What is uploaded may say where it was taken: whatever happens next, it does not stay.
  await store.create('chores', { ...choreFor('tidy', fileId, at, _id), dueAt: at + uploadKeptMs })
  const content = await files.read(fileId, bytesMax)
  const picture = Buffer.isBuffer(content) ? cleaned(content) : undefined
  if (!picture) {
    if (content !== 'missing') await files.removeById(fileId)
    return no({ code: 'uploadRefused', fault: Buffer.isBuffer(content) ? 'notAPicture' : content })
  }
  const { bytes, ...facts } = picture
  // Written down before it is stored: what lies anywhere is found when its owner leaves.
  const document = { _id, memberId: visitorId, ...facts, fileId: null, bytes: bytes.length, at }
  await store.create('pictures', document)
  const stored = await files.write(picturePath(document), oneChunk(bytes))
  await store.updateIf('pictures', _id, {}, { set: stored })
  await files.removeById(fileId)
  return present(call, { ...document, ...stored })
}

const present = async (call: VisitorCall, picture: Picture) =>
  yes({ picture: await presentPicture(call, { ...picture, id: picture._id }) })

/** The clean copy is the only one that anybody is ever shown. */
async function* oneChunk(bytes: Buffer) {
  yield bytes
}
