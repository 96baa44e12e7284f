import { CrownOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/program',
    needs: 'getProgram',
    load: async () => (await import('./ProgramPage')).ProgramPage,
    place: {
      task: 'members',
      title: { 'zh-CN': '会员制度', en: 'Programme' },
      icon: CrownOutlined,
      key: 'y',
    },
  }),
]
