import {
  FilterOutlined,
  LineChartOutlined,
  MessageOutlined,
  NotificationOutlined,
  StarOutlined,
} from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/boards',
    needs: 'listPlaces',
    load: async () => (await import('./Boards')).Boards,
    opens: 'any',
    place: {
      task: 'community',
      title: { 'zh-CN': '版块与话题', en: 'Boards, topics' },
      icon: MessageOutlined,
      key: 'd',
      makes: 'saveBoard',
    },
  }),
  page({
    path: '/announcements',
    needs: 'listAnnouncements',
    load: async () => (await import('./Announcements')).Announcements,
    opens: 'any',
    place: {
      task: 'community',
      title: { 'zh-CN': '公告', en: 'Announcements' },
      icon: NotificationOutlined,
      key: 'e',
      makes: 'saveAnnouncement',
    },
  }),
  page({
    path: '/highlights',
    needs: 'listHighlights',
    load: async () => (await import('./Highlights')).Highlights,
    place: {
      task: 'community',
      title: { 'zh-CN': '加精与置顶', en: 'Highlights' },
      icon: StarOutlined,
      key: 'h',
    },
  }),
  page({
    path: '/wordLists',
    needs: 'listWordLists',
    load: async () => (await import('./WordLists')).WordLists,
    opens: 'new',
    place: {
      task: 'community',
      title: { 'zh-CN': '词库', en: 'Word lists' },
      icon: FilterOutlined,
      key: 'w',
      makes: 'saveWordList',
    },
  }),
  page({
    path: '/wordLists/:listId',
    needs: 'getWordList',
    load: async () => (await import('./WordListPage')).WordListPage,
  }),
  page({
    path: '/communityFigures',
    needs: 'communityFigures',
    load: async () => (await import('./CommunityFigures')).CommunityFigures,
    place: {
      task: 'community',
      title: { 'zh-CN': '社区数据', en: 'Community figures' },
      icon: LineChartOutlined,
      key: 'x',
    },
  }),
]
