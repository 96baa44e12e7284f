import { firstSigns } from '../text/signs'

/**
 * What a member is called who gave no name: by the end of the number on the card. It is a name like any other, by which
 * others mention and find the member, and so the same to every reader.
 */
export const nicknameFor = (number: string): string => `会员${number.slice(-4)}`

const givenByUs = /^会员\d{4}$/

/** Whether a name is of the kind that we give. */
export const isGivenNickname = (nickname: string): boolean => givenByUs.test(nickname)

/**
 * 林小满 becomes 林**: enough to recognise a family member, too little to find a stranger. A name that we gave says nothing of
 * anybody, and is left out.
 */
export const maskedNickname = (nickname: string): string =>
  nickname === '' || givenByUs.test(nickname) ? '' : `${firstSigns(nickname, 1)}**`
