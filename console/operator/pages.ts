import { AuditOutlined, LoginOutlined, SafetyCertificateOutlined, TeamOutlined } from '@ant-design/icons'
import { page } from '../ui/deskPage'

export const pages = [
  page({
    path: '/operators',
    needs: 'listOperators',
    load: async () => (await import('./Operators')).Operators,
    opens: 'any',
    place: {
      task: 'people',
      title: { 'zh-CN': '操作员', en: 'Operators' },
      icon: TeamOutlined,
      key: 'u',
      makes: 'inviteOperator',
    },
  }),
  page({
    path: '/roles',
    needs: 'listRoles',
    load: async () => (await import('./Roles')).Roles,
    place: {
      task: 'people',
      title: { 'zh-CN': '角色', en: 'Roles' },
      icon: SafetyCertificateOutlined,
      key: 'v',
      makes: 'saveRole',
    },
  }),
  page({ path: '/roles/new', needs: 'saveRole', load: async () => (await import('./RolePage')).NewRole }),
  page({ path: '/roles/:roleId', needs: 'listRoles', load: async () => (await import('./RolePage')).RolePage }),
  page({
    path: '/sign-ins',
    needs: 'listSignIns',
    load: async () => (await import('./SignIns')).SignIns,
    place: {
      task: 'people',
      title: { 'zh-CN': '登录记录', en: 'Sign-ins' },
      icon: LoginOutlined,
      key: '0',
    },
  }),
  page({
    path: '/audit',
    needs: 'listAudit',
    load: async () => (await import('./AuditTrail')).AuditTrail,
    place: {
      task: 'people',
      title: { 'zh-CN': '操作记录', en: 'Audit trail' },
      icon: AuditOutlined,
      key: 'a',
    },
  }),
]
