import type { InputOf } from '../../../contract/procedure'
import type { visitor } from '../../../contract/community/visitor'
import { hotScore } from '../../../domain/community/hot'
import { readPoll, type Post } from '../../../domain/community/post'
import { no, yes } from '../../../domain/result'
import { pursueNew } from '../checking'
import { writtenEvent } from '../events'
import { brandOf } from '../../brand/configuration'
import { fingerprintOf } from '../../kernel/call/public-id'
import { postIdOf } from '../ids'
import { enter, knowPlaces, scopeOf, topicOf } from '../places'
import { receptionOf } from '../receptions'
import { isPost } from '../subjects'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'
import { attachments } from '../attachments'
import { authorsIn, keepMentions, mentioned } from '../mentions'
import { ownMarksOnOpened } from '../own-marks'
import { factsOf, presentWhole } from '../present'
import { memberOf, type MemberReading } from '../reader'
import { admitWriting, beginning, checkFor, sift } from '../writing'

type Asked = InputOf<(typeof visitor)['createPost']>

/** Publishes a post: at once where every check passes within the call, else when they have. */
export const createPost: Handler<'community', 'createPost'> = async (call, input) => {
  const { at, visitorId, store } = call
  const postId = postIdOf(visitorId, call.requestId)
  const inputHash = fingerprintOf(input)
  const [before, reader, reception] = await Promise.all([
    store.get('posts', postId),
    memberOf(call),
    receptionOf(store, visitorId, at),
    knowPlaces(call),
  ])
  const again = (first: Post) =>
    first.inputHash === inputHash ? present(call, first, false) : no({ code: 'requestReused' as const })
  if (before) return again(before)
  if (!reader.ok) return reader

  const drafted = await draft(call, reader.value, input)
  if (!drafted.ok) return drafted
  const { board, sifted, ...rest } = drafted.value
  const writing = { kind: 'post', member: reader.value.member, reception, sifted } as const

  const publish = async (transaction: Transaction) => {
    const admitted = await admitWriting(transaction, writing, at)
    if (!admitted.ok) return admitted
    const { participant, limits, isFirstToday } = admitted.value
    const { picturesMax } = limits
    if (rest.pictures.length > picturesMax) return no({ code: 'picturesRefused', picturesMax })
    const post: Post = {
      _id: postId,
      ...beginning(participant, { text: rest.text, mentions: authorsIn(rest.mentions), inputHash, at }),
      kind: input.kind,
      boardId: board._id,
      topicId: input.topicId ?? null,
      scope: scopeOf(board),
      title: rest.title,
      pictures: rest.pictures,
      product: rest.product,
      poll: rest.poll,
      acceptedReplyId: null,
      favourites: 0,
      hot: hotScore({ publishedAt: at, likes: 0, replies: 0, favourites: 0 }),
    }
    const uploaded = rest.pictures.flatMap(({ id, fileId }) => (fileId === null ? [] : [id]))
    const check = checkFor(postId, admitted.value, { sifted, board, pictures: uploaded, at })
    await transaction.put('participants', participant)
    await transaction.create('posts', post)
    await transaction.create('checks', check)
    await keepMentions(transaction, postId, rest.mentions, at)
    const { boardId, topicId } = post
    await transaction.create('textEvents', writtenEvent(post, { as: 'post', boardId, topicId, isFirstToday }))
    return yes({ post, check })
  }
  const ended = await store.transact(publish)
  if (ended.committed && ended.value.ok) {
    const { post, check } = ended.value.value
    const after = await pursueNew(call, check, at, post)
    return present(call, after && isPost(after) ? after : post, true)
  }
  // The same request may be on its way twice: the second one meets the first's post, not its limits.
  const first = await store.get('posts', postId)
  if (first) return again(first)
  if (!ended.committed || ended.value.ok) throw new Error('a post whose id is taken exists')
  return ended.value
}

async function present(call: VisitorCall, post: Post, createdNow: boolean) {
  const [marks, facts] = await Promise.all([ownMarksOnOpened(call, post), factsOf(call, post, call.visitorId, call.at)])
  return yes({ post: await presentWhole(call, post, marks, facts), createdNow })
}

/** Everything about a post that is settled before its transaction. */
async function draft(call: VisitorCall, { member, program }: MemberReading, input: Asked) {
  const [entered, { pictures }] = await Promise.all([enter(call, input.boardId, member, program.tiers), brandOf(call)])
  if (!entered.ok) return entered
  const board = entered.value
  if (!board.isOpen) return no({ code: 'boardNotOpen' })
  const topic = input.topicId === undefined ? undefined : await topicOf(call, input.topicId)
  const fits = topic?.isOpen && (topic.boardId === null || topic.boardId === board._id)
  if (input.topicId !== undefined && !fits) return no({ code: 'topicUnknown' })
  const poll = readPoll(input.kind, input.poll ?? null, call.at)
  if (!poll.ok) return poll
  const sifted = await sift(call, [input.title, input.text, ...(poll.value?.options ?? [])])
  if (!sifted.ok) return sifted
  const [title = '', text = '', ...options] = sifted.value.parts
  const [attached, mentions] = await Promise.all([
    attachments(call, pictures, input),
    mentioned(call, input.mentions, { text, board, program }),
  ])
  if (!attached.ok) return attached
  return yes({
    ...attached.value,
    board,
    sifted: sifted.value,
    title,
    text,
    poll: poll.value && { ...poll.value, options },
    mentions,
  })
}
