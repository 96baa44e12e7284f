import { Button, Popover } from 'antd'
import type { Given, Name } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { useBatches, useCampaigns, useProducts, useRewards } from '../cloud/lists'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { grouped } from '../ui/memberNumber'
import { hrefOf, type Address } from '../ui/route'

type Line = Given<'listAudit'>['lines'][number]

interface Known {
  name: string
  to: Address
}

const rewardCommands: ReadonlySet<string> = new Set<Name>([
  'saveReward',
  'publishReward',
  'pauseReward',
  'scheduleReward',
  'adjustStock',
  'uploadSecrets',
])

const wordCommands: ReadonlySet<string> = new Set<Name>(['saveWordList', 'changeWords', 'importWords'])

const textCommands: ReadonlySet<string> = new Set<Name>([
  'claimReview',
  'releaseReview',
  'approveText',
  'rejectText',
  'hideText',
  'highlightPost',
])

/** Of several a line shows so many; the rest are one click away. */
const namesShown = 2

/** Finds what a command was done to by name; undefined where the desk does not know it. */
export function useKnown(): (procedure: string, subject: string) => Known | undefined {
  const products = useProducts().value?.rows
  const batches = useBatches().value?.rows
  const campaigns = useCampaigns().value?.rows
  const rewards = useRewards().value?.rows
  const boards = useAnswer('listPlaces', {}).value?.boards
  const wordLists = useAnswer('listWordLists', {}).value?.lists
  return (procedure, subject) => {
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

/** Whom or what a line is about, and the way there: by name where the desk knows one, every one of them where it is several. */
export function Subject({ line, known }: { line: Line; known: Known | undefined }) {
  const words = useWords()
  const { procedure, subject, about, names, member } = line
  if (about === 'orders' && names.length > 0) return <Several names={names} hrefOf={orderHref} />
  if (about === 'orders' && subject !== '') return <Several names={[subject]} hrefOf={orderHref} />
  if (textCommands.has(procedure) && subject !== '') {
    const name = words.audit.textOf(member?.nickname ?? words.audit.somebodyGone)
    return <Link name={name} href={hrefOf('/reviews/:open', { open: subject })} />
  }
  if (member) {
    const href = hrefOf('/members/:memberId', { memberId: member.memberId })
    return <Link name={`${member.nickname} · ${grouped(member.number)}`} href={href} />
  }
  if (names.length > 0) return <Several names={names} />
  if (subject === '') return '—'
  return known ? <Link name={known.name} href={known.to} /> : <span className="mono long">{subject}</span>
}

const orderHref = (orderId: string) => hrefOf('/orders/:orderId', { orderId })

const Link = ({ name, href }: { name: string; href: string }) => (
  <a className="long" href={href} title={name}>
    {name}
  </a>
)

/** The first few, and all of them on asking. */
function Several({ names, hrefOf: href }: { names: readonly string[]; hrefOf?: (name: string) => string }) {
  const words = useWords()
  const each = (name: string) => (
    <div key={name} className="mono">
      {href ? <a href={href(name)}>{name}</a> : name}
    </div>
  )
  const rest = names.length - namesShown
  return (
    <div className="audit-several">
      {names.slice(0, namesShown).map(each)}
      {rest > 0 && (
        <Popover trigger="click" content={<div className="audit-names">{names.map(each)}</div>}>
          <Button type="link" size="small">
            {href ? words.audit.moreOrders(figure(names.length)) : words.audit.moreMembers(figure(names.length))}
          </Button>
        </Popover>
      )}
    </div>
  )
}
