import { QrcodeOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/codes',
    needs: 'readCode',
    load: async () => (await import('./CodePage')).CodePage,
    opens: 'any',
    place: {
      task: 'codes',
      title: { 'zh-CN': '查一个码', en: 'Look up a code' },
      icon: QrcodeOutlined,
      key: 'k',
    },
  }),
]
