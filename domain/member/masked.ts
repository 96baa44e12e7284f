/** 林小满 becomes 林**: enough to recognise a family member, too little to find a stranger. */
export const maskedNickname = (nickname: string): string => (nickname ? `${[...nickname][0]}**` : '')
