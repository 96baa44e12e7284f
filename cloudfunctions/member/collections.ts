import type { Member } from '../../domain/member/member'
import { collection } from '../kernel/store/collections'
import type {
  Consent,
  Deletion,
  LeavingWish,
  MemberCodeUse,
  MemberNumber,
  NicknameHolder,
  PhoneHolder,
  PhoneTail,
} from './documents'

export const collections = {
  members: collection<Member>()({
    kept: 'used',
    indexes: { byNextExpiry: { fields: ['nextExpiryOn'] }, byTierDue: { fields: ['tierDueAt'] } },
  }),
  memberNumbers: collection<MemberNumber>()({
    kept: 'used',
    indexes: {
      byJoined: { fields: ['joinedAt'] },
      byMember: { fields: ['memberId'] },
      byName: { fields: ['name'] },
      byPublicId: { fields: ['publicId'] },
    },
  }),
  memberCodes: collection<MemberCodeUse>()({
    kept: { by: 'byExpiry', forMs: 0 },
    indexes: { byExpiry: { fields: ['expiresAt'] }, byMember: { fields: ['memberId'] } },
  }),
  nicknameHolders: collection<NicknameHolder>()({ kept: 'used', indexes: { byMember: { fields: ['memberId'] } } }),
  phoneHolders: collection<PhoneHolder>()({ kept: 'used', indexes: { byMember: { fields: ['memberId'] } } }),
  phoneTails: collection<PhoneTail>()({
    kept: 'used',
    indexes: { byMark: { fields: ['mark'] }, byMember: { fields: ['memberId'] } },
  }),
  consents: collection<Consent>()({
    kept: 'always',
    indexes: { byMember: { fields: ['memberId', 'at'] }, byTime: { fields: ['at'] } },
  }),
  leavingWishes: collection<LeavingWish>()({
    kept: 'always',
    indexes: { byMember: { fields: ['memberId', 'at'] }, byTime: { fields: ['at'] } },
  }),
  deletions: collection<Deletion>()({ kept: 'used', indexes: { byLeaving: { fields: ['leavesAt'] } } }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
