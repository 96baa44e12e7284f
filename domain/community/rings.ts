/** Likes between two members in one calendar month, and how many the author had from anybody in it. */
export interface Affinity {
  /** From the liker to the author, this like included. */
  given: number
  /** From the author to the liker. */
  returned: number
  /** All that the author received, this like included. */
  received: number
}

/** Friends like each other's posts now and then; fewer than this in a month say nothing. */
export const affinityMin = 5

/** One member who gives more than this share of an author's likes stands in a circle of at most five. */
export const concentrationPercentMax = 20

/**
 * Whether a like comes out of a ring: the two like each other at least five times in the month, or at least five of the
 * author's likes, and more than a fifth of all of them, come from this one member. So members who like each other are
 * found however many they are, and those of whom nobody likes back where up to four like each author.
 *
 * Not found are the first four likes of a pair in a month, and one-way likes that six or more members share evenly: each
 * gives a sixth. To make one post popular by themselves these have to be ten for each author, and twenty-one in all.
 */
export const isRing = ({ given, returned, received }: Affinity): boolean =>
  given >= affinityMin && (returned >= affinityMin || given * 100 > received * concentrationPercentMax)
