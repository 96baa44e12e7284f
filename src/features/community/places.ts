import Taro from '@tarojs/taro'

const go = (page: string, query: Record<string, string> = {}) => {
  const search = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  const url = `/packages/community/${page}/index`
  return void Taro.navigateTo({ url: search.length > 0 ? `${url}?${search.join('&')}` : url })
}

/** The community's own tab. */
export const toCommunity = () => void Taro.switchTab({ url: '/pages/community/index' })
/** Where it stands how a higher tier is reached. */
export const toTiers = () => void Taro.navigateTo({ url: '/packages/member/card/index' })

/** The ways between the community's pages. */
export const toPost = (id: string) => go('post', { id })
export const toBoard = (id: string) => go('board', { id })
export const toTopic = (id: string) => go('topic', { id })
export const toCompose = (place: { board?: string; topic?: string } = {}) => go('compose', place)
export const toOwn = () => go('own')
export const toMine = (feed: 'own' | 'favourites' = 'own') => go('mine', { feed })
export const toPeople = (kind: 'follow' | 'mute') => go('people', { kind })
export const toMember = (publicId: string) => go('member', { id: publicId })
export const toSearch = () => go('search')
export const toNotices = () => go('notices')
