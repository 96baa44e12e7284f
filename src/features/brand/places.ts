import Taro from '@tarojs/taro'
import type { Output } from '../../../contract'
import type { TargetPage } from '../../../contract/words/home'

type Target = NonNullable<NonNullable<Output<'member', 'home'>['blocks'][number]['banner']>['target']>

/** Where each page stands; a tab is switched to, the others open. */
const pages: Record<TargetPage, string> = {
  mall: '/pages/mall/index',
  community: '/pages/community/index',
  checkIn: '/packages/member/check-in/index',
  tasks: '/packages/member/tasks/index',
  statement: '/packages/member/statement/index',
  card: '/packages/member/card/index',
  coupons: '/packages/mall/coupons/index',
  orders: '/packages/mall/orders/index',
  stores: '/packages/mall/stores/index',
  capture: '/pages/capture/index',
  terms: '/packages/member/terms/index',
}

const tabs: ReadonlySet<string> = new Set([pages.mall, pages.community])

const things = {
  campaign: '/packages/member/campaign/index',
  reward: '/packages/mall/reward/index',
  post: '/packages/community/post/index',
}

/** The address of what a banner leads to; empty where these screens have no such page. */
export function addressOf({ kind, id }: Target): string {
  if (kind !== 'page') return `${things[kind]}?id=${encodeURIComponent(id)}`
  const known: Partial<Record<string, string>> = pages
  return known[id] ?? ''
}

/** Opens what a banner leads to. */
export function follow(target: Target): void {
  const url = addressOf(target)
  if (url !== '') void (tabs.has(url) ? Taro.switchTab({ url }) : Taro.navigateTo({ url }))
}
