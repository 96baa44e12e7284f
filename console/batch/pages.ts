import { QrcodeOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/batches',
    needs: 'listBatches',
    load: async () => (await import('./Batches')).Batches,
    opens: 'new',
    place: {
      task: 'codes',
      title: { 'zh-CN': '批次', en: 'Batches' },
      icon: QrcodeOutlined,
      key: 'b',
      makes: 'mintBatch',
    },
  }),
  page({ path: '/batches/:batchId', needs: 'getBatch', load: async () => (await import('./BatchPage')).BatchPage }),
]
