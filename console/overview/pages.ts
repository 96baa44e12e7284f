import { DashboardOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'
import { OpenAlerts } from './OpenAlerts'

export const pages = [
  page({
    path: '/',
    needs: 'listCampaigns',
    load: async () => (await import('./Overview')).Overview,
    place: {
      task: 'today',
      title: { 'zh-CN': '总览', en: 'Overview' },
      icon: DashboardOutlined,
      key: 'o',
      badge: OpenAlerts,
    },
  }),
]
