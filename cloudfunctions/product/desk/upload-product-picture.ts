import { yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import { publishPicture } from '../../kernel/pictures/publish'
import type { Handler } from '../../kernel/call/serve'

/** Publishes a picture made anew from its pixels, for products to show. */
export const uploadProductPicture: Handler<'ops', 'uploadProductPicture'> = async (call, { content }) => {
  const published = await publishPicture(call, 'products', content)
  if (!published.ok) return published
  return once(call, async () => yes({ value: published.value, subject: published.value.picture }))
}
