/** The parts of the desk's work, in the order that everybody sees them in. */
export const tasks = ['today', 'codes', 'campaigns', 'mall', 'community', 'members', 'store', 'people'] as const
export type Task = (typeof tasks)[number]

interface PermissionFacts {
  task: Task
  /** Whether it lets somebody look or do something: no permission does both. */
  lets: 'look' | 'act'
  /** Where it can be had for a part of the brand: at some stores, or at the stores that a dealer runs. Else for all of it. */
  atStores?: true
  /** Whether it moves points, goods or codes that pay: whoever has it signs in with a second factor. */
  movesMoney?: true
}

/** All that an operator, or a system with a key, may be permitted. Each procedure of the desk names one. */
const known = {
  'overview.see': { task: 'today', lets: 'look' },
  'job.see': { task: 'today', lets: 'look' },
  'product.see': { task: 'codes', lets: 'look' },
  'product.save': { task: 'codes', lets: 'act' },
  'batch.see': { task: 'codes', lets: 'look' },
  'batch.mint': { task: 'codes', lets: 'act', movesMoney: true },
  'batch.print': { task: 'codes', lets: 'act', movesMoney: true },
  'batch.activate': { task: 'codes', lets: 'act', movesMoney: true },
  'batch.freeze': { task: 'codes', lets: 'act' },
  'batch.withdraw': { task: 'codes', lets: 'act' },
  'code.freeze': { task: 'codes', lets: 'act' },
  'campaign.see': { task: 'campaigns', lets: 'look' },
  'campaign.save': { task: 'campaigns', lets: 'act' },
  'campaign.launch': { task: 'campaigns', lets: 'act', movesMoney: true },
  'campaign.end': { task: 'campaigns', lets: 'act' },
  'reward.see': { task: 'mall', lets: 'look' },
  'reward.save': { task: 'mall', lets: 'act' },
  'reward.publish': { task: 'mall', lets: 'act', movesMoney: true },
  'reward.stock': { task: 'mall', lets: 'act', movesMoney: true },
  'order.see': { task: 'mall', lets: 'look' },
  'order.ship': { task: 'mall', lets: 'act' },
  'order.export': { task: 'mall', lets: 'act' },
  'order.refund': { task: 'mall', lets: 'act', movesMoney: true },
  'order.inspectSecret': { task: 'mall', lets: 'act', movesMoney: true },
  'post.see': { task: 'community', lets: 'look' },
  'post.decide': { task: 'community', lets: 'act' },
  'member.silence': { task: 'community', lets: 'act' },
  'community.see': { task: 'community', lets: 'look' },
  'community.arrange': { task: 'community', lets: 'act' },
  'announcement.publish': { task: 'community', lets: 'act' },
  'filter.see': { task: 'community', lets: 'look' },
  'filter.change': { task: 'community', lets: 'act' },
  'member.see': { task: 'members', lets: 'look' },
  'member.seePersonal': { task: 'members', lets: 'look' },
  'member.compensate': { task: 'members', lets: 'act', movesMoney: true },
  'member.adjust': { task: 'members', lets: 'act', movesMoney: true },
  'member.grantTier': { task: 'members', lets: 'act', movesMoney: true },
  'points.see': { task: 'members', lets: 'look' },
  'program.see': { task: 'members', lets: 'look' },
  'program.save': { task: 'members', lets: 'act', movesMoney: true },
  'brand.see': { task: 'people', lets: 'look' },
  'brand.save': { task: 'people', lets: 'act' },
  'brand.publish': { task: 'people', lets: 'act' },
  'till.use': { task: 'store', lets: 'act', atStores: true },
  'organisation.see': { task: 'store', lets: 'look' },
  'organisation.save': { task: 'store', lets: 'act' },
  'operator.see': { task: 'people', lets: 'look' },
  'operator.manage': { task: 'people', lets: 'act' },
  'role.manage': { task: 'people', lets: 'act' },
  'approval.see': { task: 'people', lets: 'look' },
  'approval.decide': { task: 'people', lets: 'act' },
  'approval.arrange': { task: 'people', lets: 'act' },
  'alert.see': { task: 'people', lets: 'look' },
  'alert.arrange': { task: 'people', lets: 'act' },
  'key.see': { task: 'people', lets: 'look' },
  'key.manage': { task: 'people', lets: 'act', movesMoney: true },
  'audit.see': { task: 'people', lets: 'look' },
} as const satisfies Record<string, PermissionFacts>

export type Permission = keyof typeof known

export const permissions: Readonly<Record<Permission, PermissionFacts>> = known

export const isPermission = (name: string): name is Permission => Object.keys(known).includes(name)

export const permissionNames: readonly Permission[] = Object.keys(known).filter(isPermission)

/** What moves points, goods or codes that pay. */
export const movingMoney: readonly Permission[] = permissionNames.filter((name) => permissions[name].movesMoney)

/** Whoever answers to members by name may be shown who they are, for a reason; the others do their work without. */
export const seesPersonal = 'member.seePersonal' satisfies Permission
