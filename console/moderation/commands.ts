import type { Name } from '../cloud/call'
import type { Words } from '../words'
import type { WholeText } from './text'

export type ReviewCommand = 'approve' | 'reject' | 'claim' | 'release' | 'hide' | 'sanction'

interface Offered {
  name: ReviewCommand
  asks: Name
  key: string
  says: keyof Words['moderation']['commands']
  tone?: 'primary' | 'danger'
}

/** The decisions that a text allows as it stands; the cloud decides again. */
export function commandsFor({ text, review }: WholeText): Offered[] {
  const sanction: Offered = { name: 'sanction', asks: 'sanctionMember', key: 'm', says: 'sanction' }
  const hide: Offered[] = text.state === 'public' ? [{ name: 'hide', asks: 'hideText', key: 'h', says: 'hide' }] : []
  const isOthers = review?.claim && !review.claim.isMine
  if (!review?.isOpen || !review.mayDecide || isOthers) return [...(isOthers ? [] : hide), sanction]
  const isAppeal = review.lane === 'appealed'
  const approveSays = text.state === 'public' ? 'keep' : 'approve'
  return [
    { name: 'approve', asks: 'approveText', key: 'a', says: isAppeal ? 'grant' : approveSays, tone: 'primary' },
    { name: 'reject', asks: 'rejectText', key: 'r', says: isAppeal ? 'deny' : review.takingDown, tone: 'danger' },
    review.claim
      ? { name: 'release', asks: 'releaseReview', key: 'c', says: 'release' }
      : { name: 'claim', asks: 'claimReview', key: 'c', says: 'claim' },
    ...hide,
    sanction,
  ]
}
