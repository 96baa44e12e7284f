import { BgColorsOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/brand',
    needs: 'getBrand',
    load: async () => (await import('./BrandPage')).BrandPage,
    place: {
      task: 'people',
      title: { 'zh-CN': '品牌设置', en: 'Brand' },
      icon: BgColorsOutlined,
      key: 'n',
    },
  }),
  page({
    path: '/brand/:part',
    needs: 'getBrand',
    load: async () => (await import('./BrandPage')).BrandPartPage,
  }),
]
