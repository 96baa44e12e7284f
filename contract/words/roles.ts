import { permissionNames, permissions, type Permission } from './permissions'

const looks = permissionNames.filter((name) => permissions[name].lets === 'look')

/** What everybody in an office sees of campaigns, codes and the mall; no persons are in it. */
const figures = [
  'overview.see',
  'product.see',
  'batch.see',
  'campaign.see',
  'reward.see',
  'community.see',
  'points.see',
  'program.see',
] as const satisfies readonly Permission[]

const moderating = [
  'post.see',
  'post.decide',
  'member.silence',
  'community.see',
  'community.arrange',
  'announcement.publish',
  'filter.see',
  'filter.change',
] as const satisfies readonly Permission[]

/** The roles that every brand begins with, and what each may; the desk changes these sets and makes further ones. */
export const foundedRoles = {
  admin: permissionNames,
  campaignManager: [
    ...new Set<Permission>([
      ...figures,
      ...moderating,
      'job.see',
      'campaign.save',
      'campaign.launch',
      'campaign.end',
      'approval.see',
      'reward.save',
      'reward.publish',
      'order.see',
      'order.ship',
    ]),
  ],
  fulfilment: [
    'reward.see',
    'reward.stock',
    'order.see',
    'order.ship',
    'order.export',
    'member.seePersonal',
    'approval.see',
  ],
  moderation: [...moderating],
  service: [
    'product.see',
    'batch.see',
    'campaign.see',
    'reward.see',
    'order.see',
    'post.see',
    'member.see',
    'member.seePersonal',
    'program.see',
    'organisation.see',
    'code.freeze',
    'member.compensate',
  ],
  finance: [
    ...figures,
    'order.see',
    'order.refund',
    'member.see',
    'member.seePersonal',
    'member.compensate',
    'member.adjust',
    'approval.see',
    'approval.decide',
  ],
  analyst: [...figures],
  clerk: ['till.use'],
  auditor: looks,
} as const satisfies Record<string, readonly Permission[]>

export type FoundedRole = keyof typeof foundedRoles

export const isFoundedRole = (id: string): id is FoundedRole => Object.keys(foundedRoles).includes(id)

export const foundedRoleNames: readonly FoundedRole[] = Object.keys(foundedRoles).filter(isFoundedRole)

/** Without these nobody could put right who may do what: the administrators' role keeps them. */
export const governing: readonly Permission[] = ['operator.see', 'operator.manage', 'role.manage', 'audit.see']
