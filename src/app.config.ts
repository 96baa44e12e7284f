import { tabs } from './tabs'

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/mall/index',
    'pages/community/index',
    'pages/me/index',
    'pages/scan/index',
    'pages/capture/index',
  ],
  // What no first visit needs is fetched when it is opened; tabs have to stay in the main package.
  subPackages: [
    {
      root: 'packages/member',
      pages: [
        'statement/index',
        'card/index',
        'check-in/index',
        'tasks/index',
        'profile/index',
        'privacy/index',
        'campaign/index',
        'product/index',
        'terms/index',
        'lost/index',
      ],
    },
    {
      root: 'packages/mall',
      pages: [
        'reward/index',
        'orders/index',
        'order/index',
        'addresses/index',
        'address/index',
        'wishes/index',
        'coupons/index',
        'stores/index',
      ],
    },
    {
      root: 'packages/community',
      pages: [
        'board/index',
        'topic/index',
        'post/index',
        'compose/index',
        'own/index',
        'mine/index',
        'people/index',
        'member/index',
        'search/index',
        'notices/index',
      ],
    },
    // Every piece of src/ui in its states, at /local/gallery: no phone is sent it.
    ...(process.env['TARO_ENV'] === 'h5' ? [{ root: 'packages/gallery', pages: ['pieces/index'] }] : []),
  ],
  // WeChat hands over its address book and roughly where one is only where this says so.
  requiredPrivateInfos: ['chooseAddress', 'getFuzzyLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '只在您的手机上用来把近的门店排在前面' } },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f6f5f2',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    custom: true,
    color: '#5a6663',
    selectedColor: '#3a4441',
    backgroundColor: '#ffffff',
    list: tabs.map((tab) => ({ pagePath: tab.page, text: tab.name })),
  },
  lazyCodeLoading: 'requiredComponents',
  // WeChat asks for the privacy guidelines' consent itself before the first interface that needs it.
  __usePrivacyCheck__: true,
  sitemapLocation: 'sitemap.json',
})
