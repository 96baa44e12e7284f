import { ApiOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/keys',
    needs: 'listKeys',
    load: async () => (await import('./Keys')).Keys,
    opens: 'new',
    place: {
      task: 'people',
      title: { 'zh-CN': '接口密钥', en: 'API keys' },
      icon: ApiOutlined,
      makes: 'addKey',
    },
  }),
]
