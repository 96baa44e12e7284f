import type { Locale } from '.'

/** The days that opening hours begin with, in the words brands write them in. */
const openDays: Record<string, string> = {
  每天: 'Daily',
  每日: 'Daily',
  工作日: 'Working days',
  周一至周五: 'Monday to Friday',
  周一至周六: 'Monday to Saturday',
  周一至周日: 'Daily',
  周末: 'Weekends',
}

/** When somebody answers. The brand writes it; the usual days are read in English too, and all else stays as it is written. */
export const sayHours = (hours: string, locale: Locale): string =>
  locale === 'en' ? hours.replace(/^\p{Script=Han}+/u, (days) => openDays[days] ?? days) : hours
