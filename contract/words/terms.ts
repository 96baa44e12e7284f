export { filledTerms, termsDifference, termsFields, type TermsField, type TermsLine } from '../../domain/brand/terms'

/** A contract has a dozen headings; a reader of twice that many would read none. */
export const termsSectionsMax = 24
export const termsParagraphsMax = 30
