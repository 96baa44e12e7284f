import type { Output } from '../../../contract'

/** What the cloud says of the community, by the words that the screens use. */
export type Post = Output<'community', 'readPost'>['post']
export type Reply = Output<'community', 'readPost'>['replies'][number]
export type Author = Post['author']
export type PostPicture = Post['pictures'][number]
export type Poll = NonNullable<Post['poll']>
export type CommunityHome = Output<'community', 'communityHome'>
export type Topic = CommunityHome['topics'][number]
/** How far a member has come. */
export type Level = OwnStanding['author']['level']
export type OwnStanding = NonNullable<CommunityHome['me']>
export type Board = CommunityHome['boards'][number]
