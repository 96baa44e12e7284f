import type { InputOf } from '../../contract/procedure'
import type { community } from '../../contract/community'
import type { Reply } from '../../domain/community/post'
import { no, yes } from '../../domain/result'
import { pursue } from '../_kernel/community/checking'
import { writtenEvent } from '../_kernel/community/events'
import { fingerprintOf, replyIdOf } from '../_kernel/community/identity'
import { enter } from '../_kernel/community/places'
import { receptionOf } from '../_kernel/community/receptions'
import type { VisitorCall } from '../_kernel/platform'
import type { Handler } from '../_kernel/serve'
import type { Transaction } from '../_kernel/store'
import { presentReply } from './present'
import { memberOf } from './reader'
import { seenPost } from './seen-post'
import { authorsIn, keepMentions, mentioned } from './mentions'
import { admitWriting, beginning, checkFor, hasBlocked, sift } from './writing'

type Asked = InputOf<(typeof community)['createReply']>

/** Publishes a reply to a post, or inside a thread to one of its replies. */
export const createReply: Handler<'community', 'createReply'> = async (call, input) => {
  const { at, visitorId, store } = call
  const replyId = replyIdOf(visitorId, call.requestId)
  const inputHash = fingerprintOf(input)
  const before = await store.get('replies', replyId)
  if (before) return before.inputHash === inputHash ? present(call, before) : no({ code: 'requestReused' })

  const drafted = await draft(call, input)
  if (!drafted.ok) return drafted
  const { member, board, sifted, post, answered, mentions } = drafted.value
  const reception = await receptionOf(store, visitorId, at)

  const publish = async (transaction: Transaction) => {
    // The same request may be on its way twice: the second one meets the first's reply, not its limits.
    if (await transaction.get('replies', replyId)) return 'before' as const
    const writing = { kind: 'reply', member, reception, sifted } as const
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
    return yes({ check })
  }
  const ended = await store.transact(publish)
  if (!ended.committed || ended.value === 'before') return present(call, await stored(call, replyId))
  if (!ended.value.ok) return ended.value
  await pursue(call, ended.value.value.check, at)
  return present(call, await stored(call, replyId))
}

async function draft(call: VisitorCall, { postId, replyId, text, mentions }: Asked) {
  const reader = await memberOf(call)
  if (!reader.ok) return reader
  const { member, program } = reader.value
  const seen = await seenPost(call, reader.value, postId)
  if (!seen.ok) return seen
  const post = seen.value
  const entered = await enter(call, post.boardId, member, program.tiers)
  if (!entered.ok || post.state !== 'public') return no({ code: 'postUnknown' })
  const board = entered.value
  if (!board.isOpen) return no({ code: 'boardNotOpen' })
  const answered = replyId === undefined ? undefined : await call.store.get('replies', replyId)
  if (replyId !== undefined && (answered?.postId !== postId || answered.state !== 'public'))
    return no({ code: 'replyUnknown' })
  const blocks = await Promise.all(
    [post.authorId, answered?.authorId ?? post.authorId].map((id) => hasBlocked(call, id)),
  )
  if (blocks.includes(true)) return no({ code: 'blocked' })
  const sifted = await sift(call, [text])
  if (!sifted.ok) return sifted
  const named = await mentioned(call, mentions, { text, board, program })
  return yes({ member, board, post, answered, sifted: sifted.value, mentions: named })
}

async function stored({ store }: VisitorCall, replyId: string): Promise<Reply> {
  const reply = await store.get('replies', replyId)
  if (!reply) throw new Error('a reply whose id is taken exists')
  return reply
}

async function present(call: VisitorCall, reply: Reply) {
  const post = await call.store.get('posts', reply.postId)
  return yes({ reply: await presentReply(call, reply, post ?? { acceptedReplyId: null }, call.visitorId) })
}
