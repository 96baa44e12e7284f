import { AuditOutlined, TeamOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/operators',
    needs: 'listOperators',
    load: async () => (await import('./Operators')).Operators,
    opens: 'new',
    place: {
      task: 'people',
      title: { 'zh-CN': '操作员', en: 'Operators' },
      icon: TeamOutlined,
      key: 'u',
      makes: 'addOperator',
    },
  }),
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
