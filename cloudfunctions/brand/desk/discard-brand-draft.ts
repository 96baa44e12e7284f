import { changedFields } from '../../../domain/brand/parts'
import { no, yes } from '../../../domain/result'
import { NotFounded } from '../../kernel/call/not-founded'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { contentOf } from '../content'
import { changedDraft, draftOf } from '../draft'
import { brandInStore } from '../stored'
import { presentSavedBrand } from './view'

/** Makes the draft again what is published. */
export const discardBrandDraft: Handler<'ops', 'discardBrandDraft'> = async (call, { draftVersion }) =>
  once(call, async (transaction) => {
    const brand = await brandInStore(transaction)
    if (!brand) throw new NotFounded()
    const before = await draftOf(transaction, brand)
    if (before.version !== draftVersion) return no({ code: 'changedMeanwhile', version: before.version })
    const published = contentOf(brand)
    if (changedFields(published, before.content).length === 0) return no({ code: 'nothingToDiscard' })
    const after = changedDraft(before, published, call)
    await transaction.put('brandDrafts', after)
    return yes({ value: { brand: presentSavedBrand(call, brand, after) }, subject: 'brand' })
  })
