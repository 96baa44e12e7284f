import { AuditOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/audit',
    needs: 'listAudit',
    load: async () => (await import('./AuditTrail')).AuditTrail,
    place: {
      task: 'people',
      title: { 'zh-CN': '操作记录', en: 'Audit trail' },
      icon: AuditOutlined,
      key: 'a',
    },
  }),
]
