/** What a member's timeline tells of; each line is of one kind. */
export const timelineKinds = [
  'scan',
  'points',
  'order',
  'coupon',
  'checkIn',
  'post',
  'message',
  'tier',
  'consent',
  'action',
] as const

export type TimelineKind = (typeof timelineKinds)[number]

/** What a member said about the terms, and about leaving. */
export const consentDeeds = ['joined', 'renewed', 'leavingAsked', 'leavingTakenBack'] as const
