import { brandPartNames, brandParts, type BrandPart } from '../../contract/words/brand'
import { changedFields } from '../../domain/brand/parts'
import type { OperatorCall } from '../kernel/ports/platform'
import type { Transaction } from '../kernel/store/store'
import { contentOf } from './content'
import type { Brand, BrandContent, BrandDraft, DraftPart } from './documents'

/** The draft as it stands: what is published, until somebody saves another. */
export const draftOf = async (store: Pick<Transaction, 'get'>, brand: Brand): Promise<BrandDraft> =>
  (await store.get('brandDrafts', 'brand')) ?? {
    _id: 'brand',
    content: contentOf(brand),
    parts: untouched(),
    version: 0,
  }

const untouched = (): BrandDraft['parts'] => {
  const none: DraftPart = { version: 0, last: null }
  return { look: none, item: none, contact: none, categories: none, terms: none, home: none }
}

/** A draft with another content; every part that differs has been changed once more, by whoever calls. */
export function changedDraft(draft: BrandDraft, content: BrandContent, call: OperatorCall): BrandDraft {
  const changed = changedFields(draft.content, content)
  const isChanged = (part: BrandPart) => brandParts[part].some((field) => changed.some((each) => each === field))
  const last = { at: call.at, operatorName: call.operator.name }
  const parts = { ...draft.parts }
  for (const part of brandPartNames) if (isChanged(part)) parts[part] = { version: draft.parts[part].version + 1, last }
  return { ...draft, content, parts, version: draft.version + 1 }
}
