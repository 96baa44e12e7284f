import { placesMax } from '../../../contract/words/community'
import { lastPlace } from '../../../domain/community/arrange'
import { no, yes } from '../../../domain/result'
import type { Topic } from '../documents'
import { readTopics } from '../places'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { presentTopic } from './view'

/** Opens a topic, or edits the one with the given id and version. */
export const saveTopic: Handler<'ops', 'saveTopic'> = async (call, { id, version, ...fields }) => {
  if (fields.boardId !== null && !(await call.store.get('boards', fields.boardId))) return no({ code: 'boardUnknown' })
  const topics = await readTopics(call)
  if (!id && topics.length >= placesMax) return no({ code: 'tooManyPlaces', placesMax })
  return once(call, async (transaction) => {
    const before = id ? await transaction.get('topics', id) : undefined
    if (id && !before) return no({ code: 'topicUnknown' })
    if (before && before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    const topic: Topic = {
      ...fields,
      _id: before?._id ?? `t-${call.requestId}`,
      place: before?.place ?? lastPlace(topics),
      createdAt: before?.createdAt ?? call.at,
      version: (before?.version ?? 0) + 1,
    }
    await (before ? transaction.put('topics', topic) : transaction.create('topics', topic))
    return yes({ value: { topic: presentTopic(topic) }, subject: topic._id })
  })
}
