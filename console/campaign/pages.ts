import { GiftOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/campaigns',
    needs: 'listCampaigns',
    load: async () => (await import('./Campaigns')).Campaigns,
    place: {
      task: 'campaigns',
      title: { 'zh-CN': '活动', en: 'Campaigns' },
      icon: GiftOutlined,
      key: 'c',
      makes: 'saveCampaign',
    },
  }),
  page({ path: '/campaigns/new', needs: 'saveCampaign', load: async () => (await import('./Launch')).NewCampaign }),
  page({
    path: '/campaigns/:campaignId',
    needs: 'getCampaign',
    load: async () => (await import('./CampaignPage')).CampaignPage,
  }),
  page({
    path: '/campaigns/:campaignId/edit',
    needs: 'saveCampaign',
    load: async () => (await import('./Launch')).EditCampaign,
  }),
]
