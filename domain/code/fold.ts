/** Dashes that keyboards and print programs put for a hyphen. */
const dashes = /[\u2010-\u2015\u2212\u30fc]/g

/**
 * What a copied text may carry and nobody sees: controls other than the separators of GS1 and ISO 15434, formats (zero-width
 * and directional marks, the soft hyphen), variation selectors, joiners and the fillers that draw nothing.
 */
const unseen =
  /[\0-\x03\x05-\x1c\x1f\x7f-\x9f\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0]/gu

const blanks = /[\t\r\n\v\f\u2028\u2029]+/g

/** Nothing in it is outside printable ASCII, as in almost every scan: it reads as it stands. */
const plain = /^[ -~]*$/

/**
 * A scanned, typed or pasted text as people see it: full-width forms as ASCII, every dash a hyphen, line breaks and tabs a
 * space, and nothing that cannot be seen. Wherever two such texts are compared, both have to come through here.
 */
export const folded = (text: string): string =>
  plain.test(text)
    ? text.trim()
    : text.replace(blanks, ' ').normalize('NFKC').replace(unseen, '').replace(dashes, '-').trim()

/**
 * What a scanner may be set to send ahead of the text: `]`, a letter for the symbology and a modifier, e.g. `]C1`
 * (AIM symbology identifiers, ISO/IEC 15424).
 */
const symbology = /^\][A-Za-z][0-9A-Za-z]/

/** The text without its symbology identifier, and the identifier, empty where there is none. */
export function unmarked(text: string): { symbology: string; text: string } {
  const [found = ''] = symbology.exec(text) ?? []
  return { symbology: found, text: text.slice(found.length) }
}
