/** What one kind of command is weighed by. */
export interface KindFacts {
  /** What its amounts count. A kind without a unit has an amount of one wherever it is weighed. */
  unit: 'points' | 'codes' | 'orders' | null
  /** What a brand begins with: a command above it waits for somebody else. */
  usual: number
  /** Whether what one operator did of it in a day counts together, so that many small ones are weighed like a large one. */
  isSummed?: true
  /** Whether its threshold stays as it is: who could lift it could lift all others. */
  isFixed?: true
}

/**
 * What costs money or cannot be undone, and from how much on it waits. A campaign's million is a hundred thousand codes at ten
 * points; ten thousand by hand is the number from which on it is typed twice; a hundred codes are a carton that was spoilt.
 */
const known = {
  launch: { unit: 'points', usual: 1_000_000 },
  pointsByHand: { unit: 'points', usual: 10_000, isSummed: true },
  refund: { unit: 'points', usual: 50_000, isSummed: true },
  withdrawal: { unit: 'codes', usual: 100, isSummed: true },
  exportOfPeople: { unit: 'orders', usual: 0 },
  key: { unit: null, usual: 0 },
  access: { unit: null, usual: 0 },
  rules: { unit: null, usual: 0, isFixed: true },
} as const satisfies Record<string, KindFacts>

export type ApprovalKind = keyof typeof known

export const approvalKinds: Readonly<Record<ApprovalKind, KindFacts>> = known

export const isApprovalKind = (name: string): name is ApprovalKind => Object.keys(known).includes(name)

export const approvalKindNames: readonly ApprovalKind[] = Object.keys(known).filter(isApprovalKind)

/** Up to which amount a kind is carried out at once; null where it always is. */
export type Threshold = number | null

/** What a brand decided; a kind that is not in it has its usual threshold. */
export type Thresholds = Readonly<Partial<Record<ApprovalKind, Threshold>>>

export function thresholdOf(kind: ApprovalKind, decided: Thresholds): Threshold {
  const { usual, isFixed } = approvalKinds[kind]
  const own = decided[kind]
  return isFixed || own === undefined ? usual : own
}

export const isAbove = (amount: number, threshold: Threshold): boolean => threshold !== null && amount > threshold

/** The kinds that would wait less often than before. */
export const loosened = (before: Thresholds, after: Thresholds): ApprovalKind[] =>
  approvalKindNames.filter((kind) => {
    const [was, is] = [thresholdOf(kind, before), thresholdOf(kind, after)]
    return was !== null && (is === null || is > was)
  })
