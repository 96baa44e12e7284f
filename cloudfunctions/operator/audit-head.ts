import type { AuditSeal } from '../kernel/call/documents'
import type { Platform } from '../kernel/ports/platform'

/** The last link of the trail's chain; undefined before the first. */
export async function latestSeal({ store }: Pick<Platform, 'store'>): Promise<AuditSeal | undefined> {
  const { documents } = await store.page('auditSeals', 'byNumber', { order: 'descending', limit: 1 })
  return documents[0]
}

/** The head of the chain as it is shown, and noted down outside; null before the first seal. */
export async function headOf(platform: Pick<Platform, 'store'>) {
  const seal = await latestSeal(platform)
  if (!seal) return null
  const { number, hash, lines, linesBefore } = seal
  return { number, hash, lines: linesBefore + lines.length, until: lines.at(-1)?.at ?? 0 }
}
