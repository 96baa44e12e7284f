import { AppstoreOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/products',
    needs: 'listProducts',
    load: async () => (await import('./Products')).Products,
    opens: 'any',
    place: {
      task: 'codes',
      title: { 'zh-CN': '产品', en: 'Products' },
      icon: AppstoreOutlined,
      key: 'p',
      makes: 'saveProduct',
    },
  }),
]
