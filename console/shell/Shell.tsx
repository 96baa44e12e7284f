import { lazy, Suspense, useState } from 'react'
import { AuditTrail } from '../audit/AuditTrail'
import { Batches } from '../batch/Batches'
import { JobReports } from '../jobs/JobReports'
import { Liability } from '../liability/Liability'
import { Members } from '../member/Members'
import { Operators } from '../operator/Operators'
import { Overview } from '../overview/Overview'
import { Products } from '../product/Products'
import { Till } from '../till/Till'
import { Waiting } from '../ui/Answered'
import { useMay } from '../ui/operator'
import { useRoute, type Route } from '../ui/route'
import { OfflineBanner } from './OfflineBanner'
import { RepeatBanner } from './RepeatBanner'
import { Forbidden } from './Forbidden'
import { firstPlaceFor, needsOf } from './places'
import { Rail } from './Rail'
import { ShortcutHelp } from './ShortcutHelp'
import { useFindPlace, useShortcuts } from './shortcuts'
import { TopBar, useIsNarrow } from './TopBar'

const BatchPage = lazy(async () => ({ default: (await import('../batch/BatchPage')).BatchPage }))
const Campaigns = lazy(async () => ({ default: (await import('../campaign/Campaigns')).Campaigns }))
const CampaignPage = lazy(async () => ({ default: (await import('../campaign/CampaignPage')).CampaignPage }))
const CommunitySection = lazy(async () => ({
  default: (await import('../moderation/CommunitySection')).CommunitySection,
}))
const MemberPage = lazy(async () => ({ default: (await import('../member/MemberPage')).MemberPage }))
const ProgramPage = lazy(async () => ({ default: (await import('../program/ProgramPage')).ProgramPage }))
const Rewards = lazy(async () => ({ default: (await import('../mall/Rewards')).Rewards }))
const RewardPage = lazy(async () => ({ default: (await import('../mall/RewardPage')).RewardPage }))
const RewardForm = lazy(async () => ({ default: (await import('../mall/RewardForm')).RewardForm }))
const Orders = lazy(async () => ({ default: (await import('../mall/Orders')).Orders }))
const OrderPage = lazy(async () => ({ default: (await import('../mall/OrderPage')).OrderPage }))
const MallFigures = lazy(async () => ({ default: (await import('../mall/MallFigures')).MallFigures }))
const Reviews = lazy(async () => ({ default: (await import('../moderation/Reviews')).Reviews }))
const Silenced = lazy(async () => ({ default: (await import('../moderation/Silenced')).Silenced }))
const Boards = lazy(async () => ({ default: (await import('../community/Boards')).Boards }))
const Announcements = lazy(async () => ({ default: (await import('../community/Announcements')).Announcements }))
const Highlights = lazy(async () => ({ default: (await import('../community/Highlights')).Highlights }))
const WordLists = lazy(async () => ({ default: (await import('../community/WordLists')).WordLists }))
const WordListPage = lazy(async () => ({ default: (await import('../community/WordListPage')).WordListPage }))
const CommunityFigures = lazy(async () => ({
  default: (await import('../community/CommunityFigures')).CommunityFigures,
}))
const Launch = lazy(async () => ({ default: (await import('../campaign/Launch')).Launch }))

export function Shell() {
  const route = useOpenRoute()
  const [helping, setHelping] = useState(false)
  const help = () => setHelping(true)
  useShortcuts(route, help)
  useFindPlace()
  const isNarrow = useIsNarrow()
  const needs = needsOf(route.screen)
  const isAllowed = useMay()
  return (
    <div className={isNarrow ? 'shell shell-narrow' : 'shell'}>
      {isNarrow ? <TopBar route={route} onHelp={help} /> : <Rail screen={route.screen} onHelp={help} />}
      <main className="stage" id="stage">
        <OfflineBanner />
        <RepeatBanner />
        <Suspense fallback={<Waiting lines={8} />}>
          {needs !== undefined && !isAllowed(needs) ? <Forbidden /> : <Place route={route} />}
        </Suspense>
      </main>
      <ShortcutHelp open={helping} screen={route.screen} onClose={() => setHelping(false)} />
    </div>
  )
}

/** Where the address leads. The overview stands for the desk's first page, and not every role may see it. */
function useOpenRoute(): Route {
  const route = useRoute()
  const first = firstPlaceFor(useMay())
  return route.screen === 'overview' && first ? first.route : route
}

function Place({ route }: { route: Route }) {
  switch (route.screen) {
    case 'overview':
      return <Overview />
    case 'products':
      return <Products open={route.open} />
    case 'batches':
      return <Batches minting={route.open === 'new'} />
    case 'batch':
      return <BatchPage key={route.batchId} batchId={route.batchId} />
    case 'campaigns':
      return <Campaigns />
    case 'campaign':
      return <CampaignPage key={route.campaignId} campaignId={route.campaignId} />
    case 'launch':
      return <Launch campaignId={route.campaignId} />
    case 'rewards':
      return <Rewards />
    case 'reward':
      return <RewardPage key={route.rewardId} rewardId={route.rewardId} />
    case 'rewardForm':
      return <RewardForm key={route.rewardId} rewardId={route.rewardId} />
    case 'orders':
      return <Orders />
    case 'order':
      return <OrderPage key={route.orderId} orderId={route.orderId} />
    case 'mallFigures':
      return <MallFigures />
    case 'reviews':
      return <Reviews open={route.open} />
    case 'silenced':
      return <Silenced />
    case 'boards':
      return <Boards open={route.open} />
    case 'announcements':
      return <Announcements open={route.open} />
    case 'highlights':
      return <Highlights />
    case 'wordLists':
      return <WordLists making={route.open === 'new'} />
    case 'wordList':
      return <WordListPage key={route.listId} listId={route.listId} />
    case 'communityFigures':
      return <CommunityFigures />
    case 'members':
      return <Members />
    case 'member':
      return (
        <MemberPage
          key={route.memberId}
          memberId={route.memberId}
          community={<CommunitySection memberId={route.memberId} />}
        />
      )
    case 'program':
      return <ProgramPage />
    case 'liability':
      return <Liability />
    case 'jobs':
      return <JobReports />
    case 'audit':
      return <AuditTrail />
    case 'till':
      return <Till />
    case 'operators':
      return <Operators adding={route.open === 'new'} />
  }
}
