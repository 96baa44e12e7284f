import Taro from '@tarojs/taro'

const go = (page: string, query: Record<string, string> = {}) => {
  const search = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  const url = `/packages/community/${page}/index`
  return void Taro.navigateTo({ url: search.length > 0 ? `${url}?${search.join('&')}` : url })
}

/** The ways between the community's pages. */
export const toPost = (id: string) => go('post', { id })
export const toBoard = (id: string) => go('board', { id })
export const toCompose = (boardId?: string) => go('compose', boardId === undefined ? {} : { board: boardId })
export const toMine = () => go('mine')
export const toMember = (publicId: string) => go('member', { id: publicId })
export const toSearch = () => go('search')
export const toNotices = () => go('notices')
