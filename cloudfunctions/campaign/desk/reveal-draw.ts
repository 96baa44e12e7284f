import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'

/** The seed of a draw that is over, so that anyone can check it against the hash shown before. */
export const revealDraw: Handler<'ops', 'revealDraw'> = async (call, { campaignId }) => {
  const campaign = await call.store.get('campaigns', campaignId)
  if (!campaign?.drawHash) return no({ code: 'campaignUnknown' })
  if (campaign.state !== 'ended') return no({ code: 'drawNotOver' })
  const draw = call.keys.openDraw(campaignId, campaign.drawHash)
  if (!draw) throw new Error(`no key of the ring made the draw of campaign ${campaignId}`)
  return yes({ drawHash: draw.hash, seed: draw.seed })
}
