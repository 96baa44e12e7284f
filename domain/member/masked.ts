import { firstSigns } from '../text/signs'

/**
 * What a member is called who gave no name. Its four digits come from what everybody knows the member by, so that a name in
 * public says nothing of the number on the card.
 */
export const nicknameFor = (publicId: string): string =>
  `会员${String([...publicId].reduce((digits, sign) => (digits * 31 + (sign.codePointAt(0) ?? 0)) % 10_000, 0)).padStart(4, '0')}`

const givenByUs = /^会员\d{4}$/

/** Whether a name is of the kind that we give. */
export const isGivenNickname = (nickname: string): boolean => givenByUs.test(nickname)

/**
 * 林小满 becomes 林**: enough to recognise a family member, too little to find a stranger. A name that we gave says nothing of
 * anybody, and is left out.
 */
export const maskedNickname = (nickname: string): string =>
  nickname === '' || givenByUs.test(nickname) ? '' : `${firstSigns(nickname, 1)}**`

/** As the desk calls a member: a name of their own masked, one that we gave as it is. */
export const nicknameAtDesk = (nickname: string): string =>
  isGivenNickname(nickname) ? nickname : maskedNickname(nickname)
