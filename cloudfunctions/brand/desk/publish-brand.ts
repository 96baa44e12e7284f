import { changedFields } from '../../../domain/brand/parts'
import { no, yes } from '../../../domain/result'
import { NotFounded } from '../../kernel/call/not-founded'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { contentOf } from '../content'
import { draftOf } from '../draft'
import { publishEdition } from '../editions'
import { judgeContent } from '../judged'
import { brandInStore } from '../stored'
import { presentSavedBrand } from './view'

/** Publishes the draft that was looked at, over the edition that it was looked at beside. */
export const publishBrand: Handler<'ops', 'publishBrand'> = async (
  call,
  { version, draftVersion, asksAgain, note },
) => {
  const inForce = await brandInStore(call.store)
  if (!inForce) throw new NotFounded()
  const { content } = await draftOf(call.store, inForce)
  const judged = await judgeContent(call, { content, inForce: contentOf(inForce), at: call.at })
  if (!judged.ok) return judged
  return once(call, async (transaction) => {
    const before = await brandInStore(transaction)
    if (!before) throw new NotFounded()
    const draft = await draftOf(transaction, before)
    if (before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    // What was judged is what was read before, and a draft of this version has that content.
    if (draft.version !== draftVersion) return no({ code: 'changedMeanwhile', version: draft.version })
    const changed = changedFields(contentOf(before), draft.content)
    if (changed.length === 0 && !asksAgain) return no({ code: 'nothingToPublish' })
    const after = await publishEdition(transaction, call, before, { content: draft.content, asksAgain, note })
    return yes({ value: { brand: presentSavedBrand(call, after, draft) }, subject: `brand:${after.version}` })
  })
}
