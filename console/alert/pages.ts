import { BellOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/alerts',
    needs: 'getAlertRules',
    load: async () => (await import('./Alerts')).Alerts,
    place: { task: 'people', title: { 'zh-CN': '提醒', en: 'Alerts' }, icon: BellOutlined },
  }),
]
