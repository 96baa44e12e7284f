import type { Name } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { useBatches, useCampaigns, useProducts, useRewards } from '../cloud/lists'
import { hrefOf, type Address } from '../ui/route'

interface Known {
  name: string
  to: Address
}

const orderCommands: ReadonlySet<string> = new Set<Name>([
  'shipOrder',
  'refundOrder',
  'inspectSecret',
  'useCoupon',
  'getOrder',
])
const rewardCommands: ReadonlySet<string> = new Set<Name>([
  'saveReward',
  'publishReward',
  'pauseReward',
  'scheduleReward',
  'adjustStock',
  'uploadSecrets',
  'exportOrders',
])

const wordCommands: ReadonlySet<string> = new Set<Name>(['saveWordList', 'changeWords', 'importWords'])

const textCommands: ReadonlySet<string> = new Set<Name>([
  'claimReview',
  'releaseReview',
  'approveText',
  'rejectText',
  'hideText',
])
const memberCommands: ReadonlySet<string> = new Set<Name>([
  'adjustPoints',
  'sanctionMember',
  'liftSanction',
  'addStrike',
  'forgiveStrike',
  'findMember',
  'memberEntries',
  'memberStanding',
  'communityStanding',
  'readText',
  'listSilenced',
])

/** Finds what a command was done to by name; undefined where the desk does not know it. */
export function useKnown(): (procedure: string, subject: string) => Known | undefined {
  const products = useProducts().value?.rows
  const batches = useBatches().value?.rows
  const campaigns = useCampaigns().value?.rows
  const rewards = useRewards().value?.rows
  const boards = useAnswer('listPlaces', {}).value?.boards
  const wordLists = useAnswer('listWordLists', {}).value?.lists
  return (procedure, subject) => {
    if (textCommands.has(procedure)) return { name: subject, to: hrefOf('/reviews/:open', { open: subject }) }
    if (memberCommands.has(procedure)) return { name: subject, to: hrefOf('/members/:memberId', { memberId: subject }) }
    if (orderCommands.has(procedure)) return { name: subject, to: hrefOf('/orders/:orderId', { orderId: subject }) }
    const isSubject = ({ id }: { id: string }) => id === subject
    const board = procedure === 'saveBoard' ? boards?.find(isSubject) : undefined
    if (board) return { name: board.name, to: hrefOf('/boards/:open', { open: board.id }) }
    const list = wordCommands.has(procedure) ? wordLists?.find(isSubject) : undefined
    if (list) return { name: list.name, to: hrefOf('/wordLists/:listId', { listId: list.id }) }
    const product = procedure.endsWith('Product') ? products?.find(isSubject) : undefined
    if (product) return { name: product.name, to: hrefOf('/products/:open', { open: product.id }) }
    const campaign = procedure.endsWith('Campaign') ? campaigns?.find(isSubject) : undefined
    if (campaign) return { name: campaign.name, to: hrefOf('/campaigns/:campaignId', { campaignId: campaign.id }) }
    const reward = rewardCommands.has(procedure) ? rewards?.find(isSubject) : undefined
    if (reward) return { name: reward.title, to: hrefOf('/rewards/:rewardId', { rewardId: reward.id }) }
    const batch = procedure.endsWith('Batch') ? batches?.find(isSubject) : undefined
    return (
      batch && { name: `${batch.productName} · ${batch.label}`, to: hrefOf('/batches/:batchId', { batchId: batch.id }) }
    )
  }
}

/** What a command was done to, and the way there. */
export function Subject({ subject, known }: { subject: string; known: Known | undefined }) {
  if (subject === '') return '—'
  if (known === undefined) return <span className="mono long">{subject}</span>
  return (
    <a className="long" href={known.to} title={subject}>
      {known.name}
    </a>
  )
}
