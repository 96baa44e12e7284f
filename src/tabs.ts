/** The tabs in the order of the bar, half on either side of the scan button, the odd one on the left. One more needs a page, a row here, a word and an icon. */
export const tabs = [
  { name: 'home', page: 'pages/home/index' },
  { name: 'mall', page: 'pages/mall/index' },
  { name: 'community', page: 'pages/community/index' },
  { name: 'me', page: 'pages/me/index' },
] as const

export type TabName = (typeof tabs)[number]['name']
