/** How many characters a code has, and how many stand together where people read it. */
export const codeLength = 20
const groupLength = 5

/** What a person typed as the code's own characters: any case, full-width, O for 0, I and L for 1; the rest is dropped. */
export const bareCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-HJKMNP-TV-Z]/g, '')
    .slice(0, codeLength)

/** `1ABCD-EFGHJ-…`: a hyphen comes with the next character, so that deleting backwards never sticks at one. */
export const grouped = (bare: string): string => (bare.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []).join('-')
