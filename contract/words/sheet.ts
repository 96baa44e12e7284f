/** What a column of an imported sheet can be. */
export const sheetRoles = ['code', 'pin', 'orderId', 'carrier', 'number', 'word'] as const

export type SheetRole = (typeof sheetRoles)[number]

/** More columns than a spreadsheet of orders ever has; a line of nothing but separators has thousands. */
export const sheetColumnsMax = 200

/**
 * What a spreadsheet has made of a value that was something else. `rounded`: a long number whose end is lost (7.84E+17, or
 * zeros from the sixteenth digit on). `asDate`: a code that looked like a date. `asNumber`: decimals or thousands
 * separators on what is no amount. `asTruth`: TRUE or FALSE. `errorValue`: a formula that failed, as #N/A. `formula`: one
 * that was never worked out.
 */
export const leftovers = ['errorValue', 'rounded', 'asDate', 'asNumber', 'asTruth', 'formula'] as const

export type Leftover = (typeof leftovers)[number]
