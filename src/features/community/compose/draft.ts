import type { Sent } from '../../../../contract'
import { keep, kept } from '../../../cloud/storage'
import { visitor } from '../../../cloud/visitor'
import type { Post, PostPicture } from '../community'
import { fits, signsIn } from '../../../../contract/words/texts'
import { namedIn, type Named } from '../people/mentions'

/** What a writer calls it: showing off is a discussion with a product. */
export const draftKinds = ['discussion', 'question', 'poll', 'showing'] as const
export type DraftKind = (typeof draftKinds)[number]

/** A picture on its way: `picture` once the cloud has taken it, and `failed` where it has not. */
export interface DraftPicture {
  path: string
  picture: PostPicture | null
  failed: string
}

export interface Draft {
  kind: DraftKind
  boardId: string
  /** Empty where it joins none. */
  topicId: string
  title: string
  text: string
  /** Those chosen to be named in the text. */
  named: Named[]
  pictures: DraftPicture[]
  productId: string
  options: string[]
  choicesMax: number
  days: number
}

export const emptyDraft: Draft = {
  kind: 'discussion',
  boardId: '',
  topicId: '',
  title: '',
  text: '',
  named: [],
  pictures: [],
  productId: '',
  options: ['', ''],
  choicesMax: 1,
  days: 3,
}

const memory = () => `draft.${visitor()}`

/** What was begun, also after the app was closed; undefined where nothing was. Pictures that never arrived are gone with it. */
export function keptDraft(): Draft | undefined {
  const draft = kept<Partial<Draft>>(memory())
  const begun = draft && { ...emptyDraft, ...draft }
  return begun && isBegun(begun) ? { ...begun, pictures: begun.pictures.filter(({ picture }) => picture) } : undefined
}

export const keepDraft = (draft: Draft) => keep(memory(), draft)

const isBegun = ({ title, text, pictures, options }: Draft) =>
  title !== '' || text !== '' || pictures.length > 0 || options.some((option) => option !== '')

export type Missing = 'board' | 'title' | 'text' | 'options' | 'product' | 'pictures' | 'tooLong'

/** What a draft still lacks before it can be sent; undefined where it lacks nothing. */
export function missingIn({ kind, boardId, title, text, pictures, productId, options }: Draft): Missing | undefined {
  if (boardId === '') return 'board'
  if (signsIn(title, 'postTitle') === 0) return 'title'
  if (signsIn(text, 'postText') === 0) return 'text'
  if (!fits(title, 'postTitle') || !fits(text, 'postText')) return 'tooLong'
  if (kind === 'poll' && !written(options).every((option) => fits(option, 'pollOption'))) return 'tooLong'
  if (kind === 'poll' && written(options).length < 2) return 'options'
  if (kind === 'showing' && productId === '') return 'product'
  return pictures.every(({ picture }) => picture) ? undefined : 'pictures'
}

const written = (options: readonly string[]) => [...new Set(options.map((option) => option.trim()).filter(Boolean))]

/** A post to be written anew: what did not pass, to be put right. */
export const draftFrom = (post: Post): Draft => ({
  ...emptyDraft,
  kind: post.product ? 'showing' : post.kind,
  boardId: post.boardId,
  topicId: post.topic?.id ?? '',
  title: post.title,
  text: post.text,
  named: post.mentions,
  pictures: post.pictures.map((picture) => ({ path: picture.url ?? picture.id, picture, failed: '' })),
  productId: post.product?.id ?? '',
  options: post.poll?.options ?? emptyDraft.options,
  choicesMax: post.poll?.choicesMax ?? emptyDraft.choicesMax,
})

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs

/** A draft as the cloud takes it. A poll closes on the hour, so that the same draft sent again is the same post. */
export function sentFrom(draft: Draft, now: number): Sent<'community', 'createPost'> {
  const { kind, boardId, topicId, title, text, productId, choicesMax, days } = draft
  const pictures = draft.pictures.flatMap(({ picture }) => picture?.id ?? [])
  const common = {
    kind: kind === 'showing' ? ('discussion' as const) : kind,
    boardId,
    ...(topicId === '' ? {} : { topicId }),
    title,
    text,
    pictures,
    mentions: namedIn(text, draft.named),
  }
  if (kind === 'showing') return { ...common, productId }
  if (kind !== 'poll') return common
  const options = written(draft.options)
  return {
    ...common,
    poll: {
      options,
      choicesMax: Math.min(choicesMax, options.length),
      closesAt: Math.ceil(now / hourMs) * hourMs + days * dayMs,
    },
  }
}
