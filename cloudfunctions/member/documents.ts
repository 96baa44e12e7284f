/** One consent to the terms; written once, changed never. */
export interface Consent {
  /** `<member>:<version>` */
  _id: string
  memberId: string
  version: string
  at: number
  what: 'joined' | 'renewed'
}

/** A person's wish to be removed, or that it was taken back: what was withdrawn and when, while they are there. */
export interface LeavingWish {
  /** `<member>:<at>` */
  _id: string
  memberId: string
  at: number
  /** Null where the wish was taken back. */
  leavesAt: number | null
}

/** A person who asked to be removed, until nothing of them is left. */
export interface Deletion {
  /** The member's id. */
  _id: string
  askedAt: number
  leavesAt: number
  /** Set once the card is no longer theirs. */
  gone?: {
    /** What the ledger calls them from then on. */
    as: string
    at: number
    /** Pictures to remove. */
    paths: string[]
  }
}

/** Who has a phone number: one member at most. */
export interface PhoneHolder {
  /** The number's fingerprint. */
  _id: string
  memberId: string
}

/** Who has a chosen nickname: one member at most. */
export interface NicknameHolder {
  /** The fingerprint of what the name looks like. */
  _id: string
  memberId: string
}

/** What the desk finds a member by who says the end of their phone number. */
export interface PhoneTail {
  /** `<mark>:<member>` */
  _id: string
  /** The fingerprint of the last four digits. */
  mark: string
  memberId: string
}

/** A member code that has been used, so that it cannot be again. */
export interface MemberCodeUse {
  /** `<member id>:<step>` */
  _id: string
  memberId: string
  expiresAt: number
}

/** Whose card a number is on. Scans leave it alone, so what finds members costs them nothing. */
export interface MemberNumber {
  _id: string
  memberId: string
  joinedAt: number
  /** The nickname as it is looked for (`foldName`); absent on a card from before names were, until the timer was there. */
  name?: string
  /** What the desk and the community know the member by; absent on a card from before it was, until the timer was there. */
  publicId?: string
}
