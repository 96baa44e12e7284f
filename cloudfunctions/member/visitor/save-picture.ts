import { Readable } from 'node:stream'
import { no, yes } from '../../../domain/result'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { changeCard } from './change-card'
import { pictureSideMax, portrait } from './picture'
import { presentProfile } from './view'

const pathChanceBytes = 16

/**
 * Takes a picture of the member's own. Where it will lie is written on the card before it lies there, so that no picture
 * is ever anywhere without the card knowing: whatever fails in between, the next picture or the deletion clears it away.
 */
export const savePicture: Handler<'member', 'savePicture'> = async (call, { picture }) => {
  const jpeg = await portrait({ name: call.visitorId, hasLeft: call.hasLeft }, Buffer.from(picture, 'base64'))
  if (!jpeg) return no({ code: 'pictureUnreadable', sideMax: pictureSideMax })
  const path = `avatars/${Buffer.from(call.random(pathChanceBytes)).toString('hex')}.jpg`
  const announced = await changeCard<never>(call, (member) =>
    yes({ ...member, avatarPaths: [...(member.avatarPaths ?? []), path] }),
  )
  if (!announced.ok) return announced

  const { fileId } = await call.files.write(path, Readable.from([jpeg]))
  const shown = await changeCard<never>(call, (member) => yes({ ...member, avatarFileId: fileId }))
  if (!shown.ok) return shown
  const earlier = (announced.value.avatarPaths ?? []).filter((each) => each !== path)
  await removePictures(call, earlier)
  return yes(await presentProfile(call, shown.value))
}

async function removePictures(call: VisitorCall, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await call.files.remove(path)
    await call.store.updateIf('members', call.visitorId, {}, { withdraw: { avatarPaths: path } })
  }
}
