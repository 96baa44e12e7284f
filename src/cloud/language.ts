import Taro from '@tarojs/taro'
import { inBrowser } from './address'

/** The language of the person's phone, e.g. zh_CN or en-US. */
export const spokenLanguage = (): string => (inBrowser ? navigator.language : Taro.getAppBaseInfo().language) || 'zh-CN'

/** Tells a browser, and whoever has it read aloud, which language the page speaks. */
export function tellLanguage(language: string): void {
  if (inBrowser) document.documentElement.lang = language
}
