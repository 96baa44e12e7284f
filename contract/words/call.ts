/** The brand's clock, eight hours ahead of UTC all year round: by it both sides read and say every moment. */
export { brandZoneOffsetMs } from '../../domain/calendar'

/**
 * Within so many seconds a phone has the cloud's answer: a function that takes longer is stopped, and the phone asks again
 * no sooner, for what is still at work may yet be done. A call waits for the database some fifteen times in a row, on a bad
 * day 600 ms each; the rest is for an instance's start and for a conflict or two.
 */
export const phoneAnswersWithinSeconds = 20

/** The languages in which everything is said, Chinese first. */
export const locales = ['zh-CN', 'en'] as const
