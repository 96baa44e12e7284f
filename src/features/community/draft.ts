import type { Sent } from '../../../contract'
import { pollOptionLengthMax, postLengthMax, titleLengthMax } from '../../../contract/words/community'
import { keep, kept } from '../../cloud/storage'
import { visitor } from '../../cloud/visitor'
import type { PostPicture } from './community'
import { lengthOf } from './LengthLeft'

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
  title: string
  text: string
  pictures: DraftPicture[]
  productId: string
  options: string[]
  choicesMax: number
  days: number
}

export const emptyDraft: Draft = {
  kind: 'discussion',
  boardId: '',
  title: '',
  text: '',
  pictures: [],
  productId: '',
  options: ['', ''],
  choicesMax: 1,
  days: 3,
}

const memory = () => `draft.${visitor()}`

/** What was begun, also after the app was closed; undefined where nothing was. Pictures that never arrived are gone with it. */
export function keptDraft(): Draft | undefined {
  const draft = kept<Draft>(memory())
  return draft && isBegun(draft) ? { ...draft, pictures: draft.pictures.filter(({ picture }) => picture) } : undefined
}

export const keepDraft = (draft: Draft) => keep(memory(), draft)

const isBegun = ({ title, text, pictures, options }: Draft) =>
  title !== '' || text !== '' || pictures.length > 0 || options.some((option) => option !== '')

export type Missing = 'board' | 'title' | 'text' | 'options' | 'product' | 'pictures' | 'tooLong'

/** What a draft still lacks before it can be sent; undefined where it lacks nothing. */
export function missingIn({ kind, boardId, title, text, pictures, productId, options }: Draft): Missing | undefined {
  if (boardId === '') return 'board'
  if (lengthOf(title) === 0) return 'title'
  if (lengthOf(text) === 0) return 'text'
  if (lengthOf(title) > titleLengthMax || lengthOf(text) > postLengthMax) return 'tooLong'
  if (kind === 'poll' && written(options).length < 2) return 'options'
  if (kind === 'showing' && productId === '') return 'product'
  return pictures.every(({ picture }) => picture) ? undefined : 'pictures'
}

const written = (options: readonly string[]) => [...new Set(options.map((option) => option.trim()).filter(Boolean))]

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs

/** A draft as the cloud takes it. A poll closes on the hour, so that the same draft sent again is the same post. */
export function sentFrom(draft: Draft, now: number): Sent<'community', 'createPost'> {
  const { kind, boardId, title, text, productId, choicesMax, days } = draft
  const pictures = draft.pictures.flatMap(({ picture }) => picture?.id ?? [])
  const common = { kind: kind === 'showing' ? ('discussion' as const) : kind, boardId, title, text, pictures }
  if (kind === 'showing') return { ...common, productId }
  if (kind !== 'poll') return common
  const options = written(draft.options).map((option) => [...option].slice(0, pollOptionLengthMax).join(''))
  return {
    ...common,
    poll: {
      options,
      choicesMax: Math.min(choicesMax, options.length),
      closesAt: Math.ceil(now / hourMs) * hourMs + days * dayMs,
    },
  }
}
