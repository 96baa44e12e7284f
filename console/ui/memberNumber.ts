/** A member number in groups of four, as it stands on the card. */
export const grouped = (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1 ')
