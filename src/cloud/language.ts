import Taro from '@tarojs/taro'
import { inBrowser } from './address'

/** The language of the person's phone, e.g. zh_CN or en-US. */
export const spokenLanguage = (): string => (inBrowser ? navigator.language : Taro.getAppBaseInfo().language) || 'zh-CN'

/** Tells a browser, and whoever has it read aloud, which language the page speaks, with its title in it. */
export function tellLanguage(language: string, title: string): void {
  if (!inBrowser) return
  document.documentElement.lang = language
  document.title = title
}
