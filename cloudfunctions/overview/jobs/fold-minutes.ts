import { withCounted } from '../../../domain/overview/today'
import { consume } from '../../kernel/events/consume'
import type { Happened } from '../../kernel/events/merge'
import { byHour, countedOf, counting, minutesConsumer } from '../minutes'

const countedIn = ({ tells }: Happened) => tells().flatMap(countedOf)

/** Keeps what happened by the minute, so that a day can be laid beside another up to any of them. */
export const foldMinutes = consume<{ _id: string }>(minutesConsumer, counting, {
  makes: { hourMinutes: 'documents' },
  touches: (happened) => [...byHour(countedIn(happened)).keys()].map(String),
  add: async (transaction, happened) => {
    for (const [hour, counted] of byHour(happened.flatMap(countedIn))) {
      const _id = String(hour)
      const known = await transaction.get('hourMinutes', _id)
      await transaction.put('hourMinutes', { _id, hour, sums: withCounted(known?.sums ?? {}, counted) })
    }
  },
})
