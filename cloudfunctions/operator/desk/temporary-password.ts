/** RFC 4648's base32 in lower case: 0, 1 and 8 are not in it, which are taken for letters when they are read out. */
const signs = 'abcdefghijklmnopqrstuvwxyz234567'

/** Sixteen signs of five bits: 80 bits that nobody guesses while the password is in use. */
const length = 16

/** A password for one sign-in, in groups of four. */
export const temporaryPassword = (random: (byteCount: number) => Uint8Array): string =>
  [...random(length)]
    .map((byte) => signs.charAt(byte % signs.length))
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')
