import type { SaidAlert } from '../../contract/sentences/desk/alerts'
import { hrefOf, type Address } from './route'

/** Where somebody looks after what an alert tells of. */
export function addressOfAlert({ kind, subject }: Pick<SaidAlert, 'kind' | 'subject'>): Address {
  if (kind === 'budget' || kind === 'ending') return hrefOf('/campaigns/:campaignId', { campaignId: subject })
  if (kind === 'stock') return hrefOf('/rewards/:rewardId', { rewardId: subject })
  if (kind === 'orders') return hrefOf('/orders')
  if (kind === 'jobs') return hrefOf('/jobs')
  return kind === 'reviews' ? hrefOf('/reviews') : hrefOf('/batches')
}
