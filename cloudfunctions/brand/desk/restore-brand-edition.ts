import { changedFields } from '../../../domain/brand/parts'
import { no, yes } from '../../../domain/result'
import { NotFounded } from '../../kernel/call/not-founded'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { contentOf } from '../content'
import { changedDraft, draftOf } from '../draft'
import { editionId, publishEdition } from '../editions'
import { judgeContent } from '../judged'
import { brandInStore } from '../stored'
import { presentSavedBrand } from './view'

/** Publishes an earlier edition anew. The draft follows it, unless somebody has begun another. */
export const restoreBrandEdition: Handler<'ops', 'restoreBrandEdition'> = async (call, asked) => {
  const [inForce, edition] = await Promise.all([
    brandInStore(call.store),
    call.store.get('brandEditions', editionId(asked.number)),
  ])
  if (!inForce) throw new NotFounded()
  if (!edition) return no({ code: 'editionUnknown' })
  const { content } = edition
  const judged = await judgeContent(call, { content, inForce: contentOf(inForce), at: call.at })
  if (!judged.ok) return judged
  return once(call, async (transaction) => {
    const before = await brandInStore(transaction)
    if (!before) throw new NotFounded()
    if (before.version !== asked.version) return no({ code: 'changedMeanwhile', version: before.version })
    const inForceNow = contentOf(before)
    if (changedFields(inForceNow, content).length === 0) return no({ code: 'nothingToPublish' })
    const draft = await draftOf(transaction, before)
    const isUntouched = changedFields(inForceNow, draft.content).length === 0
    const { asksAgain, note, number: restored } = asked
    const after = await publishEdition(transaction, call, before, { content, asksAgain, note, restored })
    const followed = isUntouched ? changedDraft(draft, content, call) : draft
    if (isUntouched) await transaction.put('brandDrafts', followed)
    return yes({ value: { brand: presentSavedBrand(call, after, followed) }, subject: `brand:${after.version}` })
  })
}
