import type { InputOf } from '../../../contract/procedure'
import type { visitor } from '../../../contract/community/visitor'
import type { Post, Reply } from '../../../domain/community/post'
import { no, yes } from '../../../domain/result'
import { pursueNew } from '../checking'
import { writtenEvent } from '../events'
import { fingerprintOf } from '../../kernel/call/public-id'
import { replyIdOf } from '../ids'
import { enter, knowPlaces } from '../places'
import { receptionOf } from '../receptions'
import { isPost } from '../subjects'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'
import { ownMarksOn } from '../own-marks'
import { presentReply } from '../present'
import { memberOf, type MemberReading } from '../reader'
import { ifSeen } from '../seen-post'
import { authorsIn, keepMentions, mentioned } from '../mentions'
import { admitWriting, beginning, checkFor, sift, whoHasBlocked } from '../writing'

type Asked = InputOf<(typeof visitor)['createReply']>

/** Publishes a reply to a post, or inside a thread to one of its replies. */
export const createReply: Handler<'community', 'createReply'> = async (call, input) => {
  const { at, visitorId, store } = call
  const replyId = replyIdOf(visitorId, call.requestId)
  const inputHash = fingerprintOf(input)
  const [before, reader, found, thread, reception] = await Promise.all([
    store.get('replies', replyId),
    memberOf(call),
    store.get('posts', input.postId),
    input.replyId === undefined ? undefined : store.get('replies', input.replyId),
    receptionOf(store, visitorId, at),
    knowPlaces(call),
  ])
  const again = (first: Reply) =>
    first.inputHash === inputHash ? present(call, first, found, false) : no({ code: 'requestReused' as const })
  if (before) return again(before)
  if (!reader.ok) return reader

  const drafted = await draft(call, reader.value, input, { post: found, answered: thread })
  if (!drafted.ok) return drafted
  const { board, sifted, post, answered, mentions } = drafted.value
  const writing = { kind: 'reply', member: reader.value.member, reception, sifted } as const

  const publish = async (transaction: Transaction) => {
    const admitted = await admitWriting(transaction, writing, at)
    if (!admitted.ok) return admitted
    const { participant, isFirstToday } = admitted.value
    const [text = ''] = sifted.parts
    const reply: Reply = {
      _id: replyId,
      ...beginning(participant, { text, mentions: authorsIn(mentions), inputHash, at }),
      postId: post._id,
      boardId: board._id,
      threadId: answered ? answered.threadId || answered._id : '',
      answers: answered?.author ?? null,
      answersId: answered?.authorId ?? null,
    }
    const check = checkFor(replyId, admitted.value, { sifted, board, pictures: [], at })
    await transaction.put('participants', participant)
    await transaction.create('replies', reply)
    await transaction.create('checks', check)
    await keepMentions(transaction, replyId, mentions, at)
    const written = { as: 'reply', boardId: board._id, topicId: post.topicId, isFirstToday } as const
    await transaction.create('textEvents', writtenEvent(reply, written))
    return yes({ reply, check })
  }
  const ended = await store.transact(publish)
  if (ended.committed && ended.value.ok) {
    const { reply, check } = ended.value.value
    const after = await pursueNew(call, check, at, reply)
    return present(call, after && !isPost(after) ? after : reply, post, true)
  }
  // The same request may be on its way twice: the second one meets the first's reply, not its limits.
  const first = await store.get('replies', replyId)
  if (first) return again(first)
  if (!ended.committed || ended.value.ok) throw new Error('a reply whose id is taken exists')
  return ended.value
}

async function draft(
  call: VisitorCall,
  reader: MemberReading,
  { postId, replyId, text, mentions }: Asked,
  found: { post: Post | undefined; answered: Reply | undefined },
) {
  const { member, program } = reader
  const { answered } = found
  const seen = await ifSeen(call, reader, found.post)
  if (!seen.ok) return seen
  const post = seen.value
  const entered = await enter(call, post.boardId, member, program.tiers)
  if (!entered.ok || post.state !== 'public') return no({ code: 'postUnknown' })
  const board = entered.value
  if (!board.isOpen) return no({ code: 'boardNotOpen' })
  if (replyId !== undefined && (answered?.postId !== postId || answered.state !== 'public'))
    return no({ code: 'replyUnknown' })
  const [blocking, sifted, named] = await Promise.all([
    whoHasBlocked(call, [post.authorId, answered?.authorId ?? post.authorId]),
    sift(call, [text]),
    mentioned(call, mentions, { text, board, program }),
  ])
  if (blocking.size > 0) return no({ code: 'blocked' })
  if (!sifted.ok) return sifted
  return yes({ board, post, answered, sifted: sifted.value, mentions: named })
}

const present = async (call: VisitorCall, reply: Reply, post: Post | undefined, createdNow: boolean) =>
  yes({ reply: presentReply(reply, post ?? { acceptedReplyId: null }, await ownMarksOn(call, [reply])), createdNow })
