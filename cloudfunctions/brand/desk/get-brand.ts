import { yes } from '../../../domain/result'
import { NotFounded } from '../../kernel/call/not-founded'
import type { Handler } from '../../kernel/call/serve'
import { draftOf } from '../draft'
import { brandInStore } from '../stored'
import { presentSavedBrand } from './view'

/** Read from the store, not from the instance's cache: what is edited has to be what is in force. */
export const getBrand: Handler<'ops', 'getBrand'> = async (call) => {
  const brand = await brandInStore(call.store)
  if (!brand) throw new NotFounded()
  return yes({ brand: presentSavedBrand(call, brand, await draftOf(call.store, brand)) })
}
