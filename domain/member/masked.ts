import { firstSigns } from '../text/signs'

/** 林小满 becomes 林**: enough to recognise a family member, too little to find a stranger. */
export const maskedNickname = (nickname: string): string => (nickname ? `${firstSigns(nickname, 1)}**` : '')
