import { CheckSquareOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'
import { WaitingBadge } from './WaitingBadge'

export const pages = [
  page({
    path: '/approvals',
    needs: 'listApprovals',
    load: async () => (await import('./Approvals')).Approvals,
    place: {
      task: 'today',
      title: { 'zh-CN': '待复核', en: 'Approvals' },
      icon: CheckSquareOutlined,
      badge: WaitingBadge,
    },
  }),
  page({
    path: '/approvals/:approvalId',
    needs: 'getApproval',
    load: async () => (await import('./ApprovalPage')).ApprovalPage,
  }),
]
