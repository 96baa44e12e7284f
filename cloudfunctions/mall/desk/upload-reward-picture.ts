import { yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import { publishPicture } from '../../kernel/pictures/publish'
import type { Handler } from '../../kernel/call/serve'

/** Publishes a picture made anew from its pixels, for rewards to show. */
export const uploadRewardPicture: Handler<'ops', 'uploadRewardPicture'> = async (call, { content }) => {
  const published = await publishPicture(call, 'rewards', content)
  if (!published.ok) return published
  return once(call, async () => yes({ value: published.value, subject: published.value.picture }))
}
