import { array, boolean, integer, maxLength, minValue, number, object, optional, pipe, string } from 'valibot'
import { procedure } from '../procedure'
import { markKinds, mentionsMax, picturesMax, pollOptionsMax, postKinds, reportReasons } from '../words/community'
import { flag, picked, pollDraft } from './fields'
import { pictureView, pollView, postView, replyView } from './views'
import { id, named, typed } from '../text'

/** Public ids of members named in the text by `@nickname`; see `listMentionable`. */
const mentions = optional(pipe(array(id), maxLength(mentionsMax)), [])

/** What refuses every text alike: who may write, how often, and what may stand in it. */
const textRefusals = [
  'notMember',
  'silenced',
  'tooFast',
  'dayLimitReached',
  'saidBefore',
  'linksRefused',
  'textRefused',
  'boardClosedToYou',
  'boardNotOpen',
] as const

/** What members do. Each command has an id of its own, made from the caller and the request or from what it is about. */
export const writing = {
  /**
   * Checks an uploaded picture by its content, takes its place and camera out, and answers with the id to post it by.
   * `fileId` is what `wx.cloud.uploadFile` gave; on the local cloud, what `POST /local/upload` gave.
   */
  addPicture: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ fileId: named(300) }),
    output: object({ picture: pictureView }),
    refusals: ['notMember', 'silenced', 'uploadRefused'],
  }),
  /**
   * Publishes a post: at once where every check passes within the call, else later; the answer's `state` says which.
   * `product` shows off an item that the author has scanned. Sent again with the same request, it answers with the post.
   */
  createPost: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({
      kind: picked(postKinds),
      boardId: id,
      topicId: optional(id),
      title: typed('postTitle'),
      text: typed('postText'),
      pictures: optional(pipe(array(id), maxLength(picturesMax)), []),
      productId: optional(id),
      mentions,
      poll: optional(pollDraft),
    }),
    /** `createdNow` is false where the same request was answered before. */
    output: object({ post: postView, createdNow: boolean() }),
    refusals: [
      ...textRefusals,
      'boardUnknown',
      'topicUnknown',
      'picturesRefused',
      'pictureUnknown',
      'productNotScanned',
      'pollRefused',
    ],
  }),
  /** Replies to a post, or inside a thread to one of its replies. */
  createReply: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ postId: id, replyId: optional(id), text: typed('replyText'), mentions }),
    output: object({ reply: replyView, createdNow: boolean() }),
    refusals: [...textRefusals, 'postUnknown', 'replyUnknown', 'blocked'],
  }),
  /** Takes an own post or reply back, for good; its pending points with it. */
  withdrawText: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ subjectId: id }),
    output: object({ state: string() }),
    refusals: ['notMember', 'subjectUnknown'],
  }),
  /** Puts a sign on something or takes it away: `targetId` is a text's id for likes and favourites, else a `publicId`. */
  setMark: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ kind: picked(markKinds), targetId: id, on: flag }),
    output: object({ on: boolean(), count: number() }),
    refusals: [
      'notMember',
      'silenced',
      'subjectUnknown',
      'participantUnknown',
      'dayLimitReached',
      'blocked',
      'boardClosedToYou',
      'tooManyMarked',
    ],
  }),
  /** Votes once; sent again it answers with the vote there is. */
  votePoll: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({
      postId: id,
      choices: pipe(array(pipe(number(), integer(), minValue(0))), maxLength(pollOptionsMax)),
    }),
    output: object({ poll: pollView, votedNow: boolean() }),
    refusals: ['notMember', 'silenced', 'postUnknown', 'boardClosedToYou', 'pollClosed', 'choicesRefused'],
  }),
  /** The author of a question accepts one answer, once. */
  acceptAnswer: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ postId: id, replyId: id }),
    output: object({ acceptedReplyId: string() }),
    refusals: ['notMember', 'postUnknown', 'replyUnknown', 'notYourQuestion', 'answerAccepted'],
  }),
  /** Reports a text once; enough reports, weighed by trust, hide it until a reviewer has seen it. */
  reportText: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({
      subjectId: id,
      reason: picked(reportReasons),
      details: optional(typed('reportDetails'), ''),
    }),
    output: object({ reportedNow: boolean() }),
    refusals: ['notMember', 'silenced', 'subjectUnknown', 'dayLimitReached', 'ownText', 'boardClosedToYou'],
  }),
  /** The author asks once for a second look at a text that was refused or taken down. */
  appealDecision: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ subjectId: id, text: typed('appeal') }),
    output: object({ state: string() }),
    refusals: ['notMember', 'subjectUnknown', 'notAppealable'],
  }),
}
