const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** 1,000,000: grouped by thousands in both languages, as the packs and invoices are. */
export const figure = (value: number) => grouped.format(value)

const kilobyte = 1_000

export function bytesText(bytes: number): string {
  if (bytes < kilobyte) return `${bytes} B`
  if (bytes < kilobyte ** 2) return `${figure(Math.round(bytes / kilobyte))} KB`
  return `${figure(Math.round(bytes / kilobyte ** 2 / 0.1) / 10)} MB`
}

/** Percent as a reader wants it: never 100 before it is all, never 0 once it has begun. */
export function percentOf(part: number, whole: number): number {
  if (whole <= 0 || part <= 0) return 0
  if (part >= whole) return 100
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)))
}
