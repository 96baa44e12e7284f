import type { Affinity } from '../../../domain/community/rings'
import { dayAt } from '../../../domain/calendar'
import type { Platform } from '../platform'
import { publicIdOf } from './identity'

const everybody = '*'

/** By public ids: a sum of likes has no need to know whose openid it is about. */
const idOf = (month: string, from: string, to: string): string =>
  `${month}:${from === everybody ? everybody : publicIdOf(from)}:${publicIdOf(to)}`

/** Counts one more like between two members in this month, and answers how the two of them stand after it. */
export async function countAffinity(
  { store }: Pick<Platform, 'store'>,
  from: string,
  to: string,
  at: number,
): Promise<Affinity> {
  const month = dayAt(at).slice(0, 7)
  const counted = async (id: string): Promise<number> => {
    const increase = { likes: 1 }
    if (!(await store.updateIf('affinities', id, {}, { increase, set: { at } })))
      if (!(await store.create('affinities', { _id: id, likes: 1, at })))
        await store.updateIf('affinities', id, {}, { increase })
    return (await store.get('affinities', id))?.likes ?? 1
  }
  const [given, received, back] = await Promise.all([
    counted(idOf(month, from, to)),
    counted(idOf(month, everybody, to)),
    store.get('affinities', idOf(month, to, from)),
  ])
  return { given, received, returned: back?.likes ?? 0 }
}
