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

/** A change: +1,000, −20 with a real minus sign, and a plain 0. */
export const signed = (value: number) => (value > 0 ? `+${figure(value)}` : figure(value).replace('-', '−'))

const second = 1_000

/** 12 ms, 1.5 s: as exact as anybody cares. */
export const durationText = (ms: number) =>
  ms < second ? `${figure(ms)} ms` : `${figure(Math.round(ms / (second / 10)) / 10)} s`
