import { renamed } from '../../domain/member/rename'
import type { Platform } from '../kernel/ports/platform'
import type { DocumentOf } from '../kernel/store/collections'
import { by, byId, nothing, whole, type PersonalIn } from '../kernel/store/personal'
import type { collections } from './collections'

export const personal: PersonalIn<typeof collections> = {
  // The card itself is exchanged for an anonymous one in a transaction of its own, before anything here is touched.
  members: { finders: [byId('members')], left: nothing, exported: exportCard },
  consents: { finders: [by('consents', 'byMember')], left: renamed, exported: whole },
  leavingWishes: { finders: [by('leavingWishes', 'byMember')], left: nothing, exported: whole },
  memberCodes: { finders: [by('memberCodes', 'byMember')], left: nothing, exported: null },
  memberNumbers: { finders: [by('memberNumbers', 'byMember')], left: nothing, exported: null },
  nicknameHolders: { finders: [by('nicknameHolders', 'byMember')], left: nothing, exported: null },
  phoneTails: { finders: [by('phoneTails', 'byMember')], left: nothing, exported: null },
  phoneHolders: { finders: [by('phoneHolders', 'byMember')], left: nothing, exported: null },
  // Goes last, once all the others have been gone through.
  deletions: {
    finders: [byId('deletions')],
    left: nothing,
    exported: ({ askedAt, leavesAt }) => ({ askedAt, leavesAt }),
  },
}

/** The number in full and the picture's address; by what codes they came and where files lie is nobody's business. */
async function exportCard(member: DocumentOf<'members'>, { keys, files }: Platform): Promise<unknown> {
  const { phone, avatarPaths: _paths, avatarFileId, ...card } = member
  return {
    ...card,
    ...(phone ? { phone: keys.seal.open('phone', member._id, phone.sealed), phoneBoundAt: phone.boundAt } : {}),
    ...(avatarFileId ? { picture: await files.temporaryUrl(avatarFileId) } : {}),
  }
}
