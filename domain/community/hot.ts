/** What makes a post hot. A reply costs its writer more than a like, a favourite says that somebody will be back. */
export interface Heat {
  publishedAt: number
  likes: number
  replies: number
  favourites: number
}

/** Ten times the response is worth this head start: 12.5 hours, as in the formula below. */
export const heatSpanMs = 45_000_000

/**
 * The score that orders the hot feed: `log10(max(1, likes + 2 × replies + 3 × favourites)) + publishedAt / 45,000 s`,
 * Reddit's hot order (reddit-archive/reddit, r2/r2/lib/db/_sorts.pyx: `order + seconds / 45000`) with our weights. The age
 * stands in it as the moment of publication, so that the order of two posts never depends on when one looks: the score
 * is an index field, changes only with what it counts, and nothing has to be scanned again as time goes by.
 */
export const hotScore = ({ publishedAt, likes, replies, favourites }: Heat): number =>
  Math.log10(Math.max(1, likes + 2 * replies + 3 * favourites)) + publishedAt / heatSpanMs
