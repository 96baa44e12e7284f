import { settledUntil } from '../../kernel/events/stream'
import { sealAfter } from '../../kernel/call/chain'
import type { Job } from '../../kernel/jobs/run'
import { hasTime } from '../../kernel/jobs/slice'
import { cursorAt } from '../../kernel/store/page'
import { latestSeal } from '../audit-head'

/** A seal of a hundred lines is 20 kB. */
const linesMax = 100
/** Ten thousand lines in one run: some seconds of a function's time. What is left waits for the next. */
const sealsMax = 100

/**
 * Seals what nothing can come between any more, in the order of its moments. A seal is one document, created once: of two runs
 * at once the second finds it there and stops. What is done at the desk touches no seal.
 */
export const sealAudit: Job = async (platform) => {
  const { store, keys } = platform
  const now = platform.now()
  const until = settledUntil(now)
  let [done, before] = [0, await latestSeal(platform)]
  for (let seals = 0; seals < sealsMax && hasTime(platform); seals += 1) {
    const last = before?.lines.at(-1)
    const { documents } = await store.page('audit', 'byTime', {
      range: { from: 0, to: until },
      limit: linesMax,
      ...(last ? { after: cursorAt({ key: last.at, id: last.id }) } : {}),
    })
    if (documents.length === 0) return { done, failed: 0, more: false }
    const seal = sealAfter(keys.seal, before, documents, now)
    if (!(await store.create('auditSeals', seal))) return { done, failed: 0, more: true }
    done += documents.length
    before = seal
  }
  return { done, failed: 0, more: true }
}
