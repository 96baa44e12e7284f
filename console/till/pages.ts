import { ShopOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/till',
    needs: 'resolveMemberCode',
    load: async () => (await import('./Till')).Till,
    place: {
      task: 'store',
      title: { 'zh-CN': '柜台核验', en: 'Till' },
      icon: ShopOutlined,
      key: 't',
    },
  }),
]
