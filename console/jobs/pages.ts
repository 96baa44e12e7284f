import { ClockCircleOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/jobs',
    needs: 'listJobReports',
    load: async () => (await import('./JobReports')).JobReports,
    place: {
      task: 'people',
      title: { 'zh-CN': '任务运行', en: 'Job runs' },
      icon: ClockCircleOutlined,
      key: 'j',
    },
  }),
]
