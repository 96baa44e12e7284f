import type { Words } from '../../words/zh-CN'
import type { Post } from './community'
import Taro from '@tarojs/taro'

/** Asks once before what can't be undone. */
export async function confirmed(content: string, words: { sure: string; cancel: string }): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title: '',
    content,
    confirmText: words.sure,
    cancelText: words.cancel,
  })
  return confirm
}

/** A line that says what has been done. */
export const tell = (title: string) => void Taro.showToast({ title, icon: 'none' })

/** What became of a text just sent: where it was sent before, that is what is told. */
export const sayTold = (state: Post['state'], createdNow: boolean, community: Words['community']): string =>
  createdNow ? (state === 'public' ? community.published : community.onlyYou) : community.sentBefore
