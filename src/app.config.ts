import { tabs } from './tabs'

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/me/index',
    'pages/scan/index',
    'pages/capture/index',
    'pages/statement/index',
    'pages/terms/index',
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '青屿',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f6f1e8',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    custom: true,
    color: '#56635f',
    selectedColor: '#0e5a52',
    backgroundColor: '#fffdf9',
    list: tabs.map((tab) => ({ pagePath: tab.page, text: tab.name })),
  },
  lazyCodeLoading: 'requiredComponents',
})
