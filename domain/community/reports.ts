/** Why a text is reported; each means something else to the reviewer. */
export const reportReasons = ['advert', 'fake', 'insult', 'privacy', 'vulgar', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]

/**
 * At this weight a public text is hidden until a reviewer has seen it: one host and two newcomers, three friends, or
 * seven newcomers. Discourse closes a topic at five flaggers of any standing.
 */
export const hidingWeight = 7

/** Whether reports that now weigh this much hide what they are about. */
export const hides = (weight: number): boolean => weight >= hidingWeight
