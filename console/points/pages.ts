import { PieChartOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/liability',
    needs: 'liability',
    load: async () => (await import('./Liability')).Liability,
    place: {
      task: 'members',
      title: { 'zh-CN': '积分负债', en: 'Points owed' },
      icon: PieChartOutlined,
      key: 'l',
    },
  }),
]
