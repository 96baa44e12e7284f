import { digest } from '../kernel/call/public-id'

/** One request of one member publishes once. */
export const postIdOf = (memberId: string, requestId: string): string => `p${digest('post', memberId, requestId)}`
export const replyIdOf = (memberId: string, requestId: string): string => `r${digest('reply', memberId, requestId)}`
export const pictureIdOf = (memberId: string, fileId: string): string => `i${digest('picture', memberId, fileId)}`
