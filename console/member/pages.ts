import { IdcardOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/members',
    needs: 'listMembers',
    load: async () => (await import('./Members')).Members,
    place: {
      task: 'members',
      title: { 'zh-CN': '会员', en: 'Members' },
      icon: IdcardOutlined,
      key: 'm',
    },
  }),
  page({
    path: '/members/:memberId',
    needs: 'findMember',
    load: async () => (await import('./MemberPage')).MemberPage,
  }),
]
