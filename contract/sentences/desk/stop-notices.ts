import type { Locale } from '..'
import type { StopCommand } from '../../words/batch'

/** What a notice to scanners begins as, in either language: the operator writes what they know. */
export const noticeSuggested: Record<StopCommand, Record<Locale, string>> = {
  freeze: {
    'zh-CN': '这件产品正在核查，核查清楚以前请先不要使用。有疑问请联系我们。',
    en: 'This item is being checked. Please do not use it until that is done; call us if you have questions.',
  },
  thaw: { 'zh-CN': '', en: '' },
  void: {
    'zh-CN': '这个码没有用在正式产品上。如果在产品上看到它，请联系我们。',
    en: 'This code was not used on goods for sale. If you find it on any, please call us.',
  },
  recall: {
    'zh-CN': '这件产品正在召回，请停止使用，凭产品联系我们退款或换货。',
    en: 'This item is recalled. Please stop using it and call us for a refund or a replacement.',
  },
}
