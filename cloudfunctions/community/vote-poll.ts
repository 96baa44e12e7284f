import { readVote } from '../../domain/community/post'
import { bannedAt } from '../../domain/community/sanctions'
import { no, yes } from '../../domain/result'
import type { VisitorCall } from '../_kernel/platform'
import type { Handler } from '../_kernel/serve'
import { optionField, presentPoll, voteIdOf } from './poll'
import { memberOf } from './reader'
import { seenPost } from './seen-post'

/** Votes once: the vote is there or not, and the tally follows it outside any transaction. */
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
  const votedNow = await store.create('votes', { _id, postId, memberId: visitorId, choices: vote.value, at })
  if (votedNow) await count(call, postId, vote.value)
  return yes({ poll: await presentPoll(store, postId, poll, visitorId, at), votedNow })
}

async function count({ store }: VisitorCall, postId: string, choices: readonly number[]): Promise<void> {
  const votes = Object.fromEntries(choices.map((choice) => [`votes.${optionField(choice)}`, 1]))
  const increase = { voters: 1, ...votes }
  if (await store.updateIf('tallies', postId, {}, { increase })) return
  await store.create('tallies', { _id: postId, voters: 0, votes: {} })
  await store.updateIf('tallies', postId, {}, { increase })
}
