import { useSyncExternalStore } from 'react'

/** Every place at the desk, as it stands after the # in the address. */
export type Route =
  | { screen: 'overview' }
  | { screen: 'products'; open?: string }
  | { screen: 'batches'; open?: 'new' }
  | { screen: 'batch'; batchId: string }
  | { screen: 'campaigns' }
  | { screen: 'campaign'; campaignId: string }
  | { screen: 'launch'; campaignId: string | null }
  | { screen: 'rewards' }
  | { screen: 'reward'; rewardId: string }
  | { screen: 'rewardForm'; rewardId: string | null }
  | { screen: 'orders' }
  | { screen: 'order'; orderId: string }
  | { screen: 'mallFigures' }
  | { screen: 'reviews'; open?: string }
  | { screen: 'silenced' }
  | { screen: 'boards'; open?: string }
  | { screen: 'announcements'; open?: string }
  | { screen: 'highlights' }
  | { screen: 'wordLists'; open?: 'new' }
  | { screen: 'wordList'; listId: string }
  | { screen: 'communityFigures' }
  | { screen: 'members' }
  | { screen: 'member'; memberId: string }
  | { screen: 'program' }
  | { screen: 'liability' }
  | { screen: 'jobs' }
  | { screen: 'audit' }
  | { screen: 'till' }
  | { screen: 'operators'; open?: 'new' }

export type Screen = Route['screen']

export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'overview':
      return '#/'
    case 'batch':
      return `#/batches/${encodeURIComponent(route.batchId)}`
    case 'campaign':
      return `#/campaigns/${encodeURIComponent(route.campaignId)}`
    case 'member':
      return `#/members/${encodeURIComponent(route.memberId)}`
    case 'reward':
      return `#/rewards/${encodeURIComponent(route.rewardId)}`
    case 'rewardForm':
      return route.rewardId === null ? '#/rewards/new' : `#/rewards/${encodeURIComponent(route.rewardId)}/edit`
    case 'order':
      return `#/orders/${encodeURIComponent(route.orderId)}`
    case 'launch':
      return route.campaignId === null ? '#/campaigns/new' : `#/campaigns/${encodeURIComponent(route.campaignId)}/edit`
    case 'wordList':
      return `#/wordLists/${encodeURIComponent(route.listId)}`
    case 'products':
    case 'batches':
    case 'reviews':
    case 'boards':
    case 'announcements':
    case 'wordLists':
    case 'operators':
      return route.open === undefined
        ? `#/${route.screen}`
        : `#/${route.screen}/${route.open === 'new' ? 'new' : encodeURIComponent(route.open)}`
    default:
      return `#/${route.screen}`
  }
}

/** An address nobody knows leads to the overview. */
export function routeOf(hash: string): Route {
  const [screen = '', subject, action] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent)
  switch (screen) {
    case 'products':
    case 'reviews':
    case 'boards':
    case 'announcements':
      return subject ? { screen, open: subject } : { screen }
    case 'batches':
      if (subject === 'new') return { screen, open: 'new' }
      return subject ? { screen: 'batch', batchId: subject } : { screen }
    case 'campaigns':
      if (subject === 'new') return { screen: 'launch', campaignId: null }
      if (subject && action === 'edit') return { screen: 'launch', campaignId: subject }
      return subject ? { screen: 'campaign', campaignId: subject } : { screen }
    case 'rewards':
      if (subject === 'new') return { screen: 'rewardForm', rewardId: null }
      if (subject && action === 'edit') return { screen: 'rewardForm', rewardId: subject }
      return subject ? { screen: 'reward', rewardId: subject } : { screen }
    case 'orders':
      return subject ? { screen: 'order', orderId: subject } : { screen }
    case 'wordLists':
      if (subject === 'new') return { screen, open: 'new' }
      return subject ? { screen: 'wordList', listId: subject } : { screen }
    case 'operators':
      return subject === 'new' ? { screen, open: 'new' } : { screen }
    case 'members':
      return subject ? { screen: 'member', memberId: subject } : { screen }
    case 'mallFigures':
    case 'silenced':
    case 'highlights':
    case 'communityFigures':
    case 'program':
    case 'liability':
    case 'jobs':
    case 'audit':
    case 'till':
      return { screen }
    default:
      return { screen: 'overview' }
  }
}

export const go = (route: Route) => {
  window.location.hash = hrefOf(route)
}

/** Takes the place of the present address, so that going back skips it. */
export const replaceWith = (route: Route) => {
  window.history.replaceState(null, '', hrefOf(route))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

const watchHash = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

export const useRoute = (): Route => routeOf(useSyncExternalStore(watchHash, () => window.location.hash))
