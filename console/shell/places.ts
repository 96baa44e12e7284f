import type { Name } from '../cloud/call'
import type { Words } from '../words'
import type { Route } from '../ui/route'

export type PlaceName = keyof Words['shell']['places']

/** What the rail groups its places by. */
export type Task = keyof Words['shell']['tasks']

export interface Place {
  name: PlaceName
  route: Route
  /** Pressed after g. */
  key: string
  /** Hidden from whoever may not ask this. */
  needs: Name
  /** What the n key makes here, and what that needs. */
  make?: { route: Route; needs: Name }
}

/** The rail, by task. */
export const places: { task: Task; places: Place[] }[] = [
  { task: 'today', places: [{ name: 'overview', route: { screen: 'overview' }, key: 'o', needs: 'listCampaigns' }] },
  {
    task: 'codes',
    places: [
      {
        name: 'products',
        route: { screen: 'products' },
        key: 'p',
        needs: 'listProducts',
        make: { route: { screen: 'products', open: 'new' }, needs: 'saveProduct' },
      },
      {
        name: 'batches',
        route: { screen: 'batches' },
        key: 'b',
        needs: 'listBatches',
        make: { route: { screen: 'batches', open: 'new' }, needs: 'mintBatch' },
      },
    ],
  },
  {
    task: 'campaigns',
    places: [
      {
        name: 'campaigns',
        route: { screen: 'campaigns' },
        key: 'c',
        needs: 'listCampaigns',
        make: { route: { screen: 'launch', campaignId: null }, needs: 'saveCampaign' },
      },
    ],
  },
  {
    task: 'mall',
    places: [
      {
        name: 'rewards',
        route: { screen: 'rewards' },
        key: 'r',
        needs: 'listRewards',
        make: { route: { screen: 'rewardForm', rewardId: null }, needs: 'saveReward' },
      },
      { name: 'orders', route: { screen: 'orders' }, key: 'f', needs: 'listOrders' },
      { name: 'mallFigures', route: { screen: 'mallFigures' }, key: 's', needs: 'mallFigures' },
    ],
  },
  {
    task: 'community',
    places: [
      { name: 'reviews', route: { screen: 'reviews' }, key: 'q', needs: 'listReviews' },
      { name: 'silenced', route: { screen: 'silenced' }, key: 'z', needs: 'listSilenced' },
      {
        name: 'boards',
        route: { screen: 'boards' },
        key: 'd',
        needs: 'listPlaces',
        make: { route: { screen: 'boards', open: 'new' }, needs: 'saveBoard' },
      },
      {
        name: 'announcements',
        route: { screen: 'announcements' },
        key: 'e',
        needs: 'listAnnouncements',
        make: { route: { screen: 'announcements', open: 'new' }, needs: 'saveAnnouncement' },
      },
      { name: 'highlights', route: { screen: 'highlights' }, key: 'h', needs: 'listHighlights' },
      {
        name: 'wordLists',
        route: { screen: 'wordLists' },
        key: 'w',
        needs: 'listWordLists',
        make: { route: { screen: 'wordLists', open: 'new' }, needs: 'saveWordList' },
      },
      { name: 'communityFigures', route: { screen: 'communityFigures' }, key: 'x', needs: 'communityFigures' },
    ],
  },
  {
    task: 'members',
    places: [
      { name: 'members', route: { screen: 'members' }, key: 'm', needs: 'listMembers' },
      { name: 'program', route: { screen: 'program' }, key: 'y', needs: 'getProgram' },
      { name: 'liability', route: { screen: 'liability' }, key: 'l', needs: 'liability' },
    ],
  },
  {
    task: 'store',
    places: [{ name: 'till', route: { screen: 'till' }, key: 't', needs: 'resolveMemberCode' }],
  },
  {
    task: 'people',
    places: [
      {
        name: 'operators',
        route: { screen: 'operators' },
        key: 'u',
        needs: 'listOperators',
        make: { route: { screen: 'operators', open: 'new' }, needs: 'addOperator' },
      },
      { name: 'audit', route: { screen: 'audit' }, key: 'a', needs: 'listAudit' },
      { name: 'jobs', route: { screen: 'jobs' }, key: 'j', needs: 'listJobReports' },
    ],
  },
]

/** Which place in the rail a screen belongs to. */
export const placeOf = (screen: Route['screen']): PlaceName => {
  if (screen === 'batch') return 'batches'
  if (screen === 'campaign' || screen === 'launch') return 'campaigns'
  if (screen === 'reward' || screen === 'rewardForm') return 'rewards'
  if (screen === 'order') return 'orders'
  if (screen === 'member') return 'members'
  if (screen === 'wordList') return 'wordLists'
  return screen
}

/** What an operator has to be allowed to ask for the screen to show anything. */
export const needsOf = (screen: Route['screen']): Name | undefined =>
  places.flatMap((group) => group.places).find(({ name }) => name === placeOf(screen))?.needs

/** What a role's desk opens with: the first place it may go to. */
export const firstPlaceFor = (mayAsk: (procedure: Name) => boolean): Place | undefined =>
  places.flatMap((group) => group.places).find((place) => mayAsk(place.needs))
