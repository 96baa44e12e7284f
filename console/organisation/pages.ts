import { BankOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/organisations',
    needs: 'listOrganisations',
    load: async () => (await import('./Organisations')).Organisations,
    opens: 'any',
    place: {
      task: 'people',
      title: { 'zh-CN': '门店与经销商', en: 'Stores and dealers' },
      icon: BankOutlined,
      key: 'i',
      makes: 'saveOrganisation',
    },
  }),
]
