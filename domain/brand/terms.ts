/** A part of the terms under its heading. */
export interface TermsSection {
  title: string
  paragraphs: string[]
}

/** One line of the terms beside those of another version. */
export interface TermsLine {
  text: string
  isTitle: boolean
  change: 'same' | 'added' | 'removed'
}

/** A brand's terms have some forty lines; beyond this they are compared as a whole. */
const comparedMax = 400

const linesOf = (sections: readonly TermsSection[]) =>
  sections.flatMap(({ title, paragraphs }) => [
    { text: title, isTitle: true },
    ...paragraphs.map((text) => ({ text, isTitle: false })),
  ])

type Line = ReturnType<typeof linesOf>[number]

const isSame = (one: Line | undefined, other: Line | undefined) =>
  one !== undefined && one.text === other?.text && one.isTitle === other.isTitle

/**
 * What was taken out of the terms and what came in, in the order of reading: the longest common subsequence of their lines
 * stays (Hunt and McIlroy, 1976), and what goes stands before what comes in its place.
 */
export function termsDifference(before: readonly TermsSection[], after: readonly TermsSection[]): TermsLine[] {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  if (old.length > comparedMax || fresh.length > comparedMax)
    return [...old.map(marked('removed')), ...fresh.map(marked('added'))]
  const common = commonLengths(old, fresh)
  const lengthAt = (row: number, column: number) => common[row]?.[column] ?? 0
  const lines: TermsLine[] = []
  let [row, column] = [0, 0]
  // Every turn goes on by a line of one side at least.
  while (row < old.length || column < fresh.length) {
    const [removed, added] = [old[row], fresh[column]]
    if (removed && added && isSame(removed, added)) {
      lines.push(marked('same')(added))
      row += 1
      column += 1
    } else if (removed && (!added || lengthAt(row + 1, column) >= lengthAt(row, column + 1))) {
      lines.push(marked('removed')(removed))
      row += 1
    } else if (added) {
      lines.push(marked('added')(added))
      column += 1
    }
  }
  return lines
}

const marked =
  (change: TermsLine['change']) =>
  (line: Line): TermsLine => ({ ...line, change })

/** For every pair of places how many lines are common from there to the ends. */
function commonLengths(old: readonly Line[], fresh: readonly Line[]): number[][] {
  const common = Array.from({ length: old.length + 1 }, () => Array.from({ length: fresh.length + 1 }, () => 0))
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      const here = common[row]
      if (!here) continue
      const below = common[row + 1] ?? []
      here[column] = isSame(old[row], fresh[column])
        ? (below[column + 1] ?? 0) + 1
        : Math.max(below[column] ?? 0, here[column + 1] ?? 0)
    }
  return common
}

/** What a template of the terms may name in braces, and what each brand's own facts put in its place. */
export const termsFields = ['brand', 'runner', 'reached', 'unit', 'place'] as const
export type TermsField = (typeof termsFields)[number]

const isField = (name: string): name is TermsField => termsFields.some((field) => field === name)

/** The fields in a template that nothing is known of, as they are written there. */
export const unknownFieldsIn = (sections: readonly TermsSection[]): string[] =>
  linesOf(sections)
    .flatMap(({ text }) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name))
    .filter((name) => !isField(name))

/** A template with a brand's facts in it. */
export function filledTerms(sections: readonly TermsSection[], facts: Record<TermsField, string>): TermsSection[] {
  const filled = (text: string) =>
    text.replace(/\{([^{}]*)\}/g, (written, name: string) => (isField(name) ? facts[name] : written))
  return sections.map(({ title, paragraphs }) => ({ title: filled(title), paragraphs: paragraphs.map(filled) }))
}
