import { BarChartOutlined, CarOutlined, ShoppingOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/rewards',
    needs: 'listRewards',
    load: async () => (await import('./Rewards')).Rewards,
    place: {
      task: 'mall',
      title: { 'zh-CN': '礼品', en: 'Rewards' },
      icon: ShoppingOutlined,
      key: 'r',
      makes: 'saveReward',
    },
  }),
  page({ path: '/rewards/new', needs: 'saveReward', load: async () => (await import('./RewardForm')).NewReward }),
  page({ path: '/rewards/:rewardId', needs: 'getReward', load: async () => (await import('./RewardPage')).RewardPage }),
  page({
    path: '/rewards/:rewardId/edit',
    needs: 'saveReward',
    load: async () => (await import('./RewardForm')).EditReward,
  }),
  page({
    path: '/orders',
    needs: 'listOrders',
    load: async () => (await import('./Orders')).Orders,
    place: {
      task: 'mall',
      title: { 'zh-CN': '兑换单', en: 'Orders' },
      icon: CarOutlined,
      key: 'f',
    },
  }),
  page({ path: '/orders/:orderId', needs: 'getOrder', load: async () => (await import('./OrderPage')).OrderPage }),
  page({
    path: '/mallFigures',
    needs: 'mallFigures',
    load: async () => (await import('./MallFigures')).MallFigures,
    place: {
      task: 'mall',
      title: { 'zh-CN': '商城数据', en: 'Mall figures' },
      icon: BarChartOutlined,
      key: 's',
    },
  }),
]
