import { readVote } from '../../../domain/community/post'
import { bannedAt } from '../../../domain/community/sanctions'
import { no, yes } from '../../../domain/result'
import { count } from '../tallies'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'
import { optionField, presentPoll, voteIdOf } from '../poll'
import { memberOf } from '../reader'
import { seenPost } from '../seen-post'

/** Votes once: the vote and its count are there together or not at all. */
export const votePoll: Handler<'community', 'votePoll'> = async (call, { postId, choices }) => {
  const { store, visitorId, at } = call
  const reader = await memberOf(call)
  if (!reader.ok) return reader
  const seen = await seenPost(call, reader.value, postId)
  if (!seen.ok) return seen
  const { poll, state } = seen.value
  if (!poll || state !== 'public') return no({ code: 'postUnknown' })
  const _id = voteIdOf(postId, visitorId)
  if (await store.get('votes', _id))
    return yes({ poll: await presentPoll(store, postId, poll, visitorId, at), votedNow: false })
  const participant = await store.get('participants', visitorId)
  const silence = participant && bannedAt(participant, at)
  if (silence) return no(silence)
  const vote = readVote(poll, choices, at)
  if (!vote.ok) return vote
  const votes = Object.fromEntries(vote.value.map((choice) => [optionField(choice), 1]))
  const cast = async (transaction: Transaction) => {
    await transaction.create('votes', { _id, postId, memberId: visitorId, choices: vote.value, at })
    await count(transaction, { subjectId: postId, memberId: visitorId, at }, { voters: 1, ...votes })
  }
  const { committed: votedNow } = await store.transact(cast)
  return yes({ poll: await presentPoll(store, postId, poll, visitorId, at), votedNow })
}
