import { array, boolean, nullable, number, object, optional, string } from 'valibot'
import { noticeFactsView } from './told'
import { procedure } from '../procedure'
import { feeds, markKinds, noticeKinds } from '../words/community'
import { limit, picked } from './fields'
import {
  announcementView,
  authorView,
  boardView,
  postView,
  rankedView,
  replyView,
  standingView,
  topicView,
} from './views'
import { after, id, typed } from '../text'

/** What can be read. A visitor without a card reads what everybody may; everything else asks for joining first. */
export const reading = {
  /** The first screen but its feed: boards, topics, what the brand announces, and the reader's own standing. */
  communityHome: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({}),
    output: object({
      boards: array(boardView),
      topics: array(topicView),
      announcements: array(announcementView),
      /** Null until the reader has joined. */
      me: nullable(standingView),
      now: number(),
    }),
    refusals: [],
  }),
  /**
   * A page of posts. `newest` and `hot` are those of everybody's boards, or of one board or (newest only) one topic;
   * `author` wants `publicId`. Posts of members whom the reader blocked or muted are left out, so that a page may be
   * shorter than asked for and still have a next. Pinned posts stand apart, on a board's first page alone.
   */
  listPosts: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({
      feed: picked(feeds),
      boardId: optional(id),
      topicId: optional(id),
      publicId: optional(id),
      after,
      limit,
    }),
    output: object({ pinned: array(postView), posts: array(postView), next: nullable(string()) }),
    refusals: ['boardUnknown', 'boardClosedToYou', 'topicUnknown', 'participantUnknown', 'notMember'],
  }),
  /** One post whole, with the first page of its replies, the accepted one first, and the reader's own unpublished ones. */
  readPost: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ postId: id }),
    output: object({
      post: postView,
      accepted: nullable(replyView),
      replies: array(replyView),
      ownUnpublished: array(replyView),
      next: nullable(string()),
    }),
    refusals: ['postUnknown', 'boardClosedToYou'],
  }),
  /** More replies of a post, oldest first; or those of one thread. */
  listReplies: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ postId: id, threadId: optional(id), after, limit }),
    output: object({ replies: array(replyView), next: nullable(string()) }),
    refusals: ['postUnknown', 'boardClosedToYou'],
  }),
  /** Posts that hold every word of the query in title or text, newest first; at least two characters. */
  searchPosts: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ query: typed('postQuery'), after, limit }),
    output: object({ posts: array(postView), next: nullable(string()) }),
    refusals: [],
  }),
  /** A member's public page; their posts are `listPosts` with feed `author`. */
  readParticipant: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ publicId: id }),
    output: object({
      author: rankedView,
      contribution: number(),
      standing: number(),
      followers: number(),
      followed: boolean(),
      blocked: boolean(),
      muted: boolean(),
    }),
    refusals: ['participantUnknown'],
  }),
  /** Whom the reader follows, blocked or muted, newest first. */
  listMarked: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ kind: picked(markKinds), after, limit }),
    output: object({
      members: array(object({ publicId: string(), nickname: string(), at: number() })),
      next: nullable(string()),
    }),
    refusals: ['notMember'],
  }),
  /**
   * Whom the reader may name with `@` in a text: who wrote and answered the post where `postId` says one, then whom they
   * follow. Their `publicId`s go along as `mentions`; only those whose `@nickname` stands in the text are told.
   */
  listMentionable: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ postId: optional(id) }),
    output: object({ members: array(authorView) }),
    refusals: ['notMember', 'postUnknown', 'boardClosedToYou'],
  }),
  /** Replies, mentions and decisions that concern the reader, newest first; `postId` is empty where it is about no post. */
  listNotices: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ after, limit }),
    output: object({
      notices: array(
        object({
          id: string(),
          kind: picked(noticeKinds),
          facts: nullable(noticeFactsView),
          sentence: string(),
          postId: string(),
          at: number(),
        }),
      ),
      next: nullable(string()),
    }),
    refusals: ['notMember'],
  }),
}
