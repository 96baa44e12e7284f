import { no, yes } from '../../domain/result'
import { silenceAt } from '../../domain/community/sanctions'
import { pictureIdOf } from '../_kernel/community/identity'
import { presentPicture } from '../_kernel/community/pictures'
import { cleaned } from '../_kernel/pictures/clean'
import type { VisitorCall } from '../_kernel/platform'
import type { Handler } from '../_kernel/serve'
import { memberOf } from './reader'

/** mediaCheckAsync takes 10 MB. */
const bytesMax = 10 * 1024 * 1024

/** Where the client puts what is not looked at yet: nothing else can be taken in, or away, by its id. */
const isUpload = (fileId: string): boolean => /^cloud:\/\/[\w.-]+\/uploads\/[\w.-]+$/.test(fileId)

/** Takes an uploaded file in as a picture: what it is, its content says; where and with what it was taken stays out. */
export const addPicture: Handler<'community', 'addPicture'> = async (call, { fileId }) => {
  const { store, visitorId, at } = call
  const reader = await memberOf(call)
  if (!reader.ok) return reader
  const _id = pictureIdOf(visitorId, fileId)
  const before = await store.get('pictures', _id)
  if (before) return yes({ picture: await presentPicture(call, { ...before, id: _id }) })
  const participant = await store.get('participants', visitorId)
  const silence = participant && silenceAt(participant, at)
  if (silence) return no(silence)

  if (!isUpload(fileId)) return no({ code: 'uploadRefused', fault: 'missing' })
  const content = await call.files.read(fileId, bytesMax)
  if (content === 'missing' || content === 'tooLarge') return no({ code: 'uploadRefused', fault: content })
  const picture = cleaned(content)
  if (!picture) return no({ code: 'uploadRefused', fault: 'notAPicture' })
  const { bytes, ...facts } = picture
  const stored = await keep(call, `community/${_id}.${facts.type}`, bytes)
  const document = { _id, memberId: visitorId, ...facts, ...stored, at }
  await store.create('pictures', document)
  await call.files.removeById(fileId)
  return yes({ picture: await presentPicture(call, { ...document, id: _id }) })
}

/** The clean copy is the only one that anybody is ever shown. */
const keep = ({ files }: VisitorCall, path: string, bytes: Buffer) => files.write(path, oneChunk(bytes))

async function* oneChunk(bytes: Buffer) {
  yield bytes
}
