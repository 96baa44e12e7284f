import { SafetyCertificateOutlined, StopOutlined } from '@ant-design/icons'
import { page, section } from '../ui/deskPage'
import { reviewKeys } from './keys'

export const pages = [
  page({
    path: '/reviews',
    needs: 'listReviews',
    load: async () => (await import('./Reviews')).Reviews,
    opens: 'any',
    asksAbove: 'readText',
    place: {
      task: 'community',
      title: { 'zh-CN': '内容审核', en: 'Review queue' },
      icon: SafetyCertificateOutlined,
      key: 'q',
      keys: reviewKeys,
    },
  }),
  page({
    path: '/silenced',
    needs: 'listSilenced',
    load: async () => (await import('./Silenced')).Silenced,
    place: {
      task: 'community',
      title: { 'zh-CN': '禁言名单', en: 'Silenced members' },
      icon: StopOutlined,
      key: 'z',
    },
  }),
]

export const sections = [
  section({
    on: '/members/:memberId',
    needs: 'communityStanding',
    load: async () => (await import('./CommunitySection')).CommunitySection,
  }),
]
