import { permissions, type Permission } from '../../contract/words/permissions'
import { beyond, type Abilities, type Grant } from '../../domain/operator/abilities'
import { weighing, type Effect } from '../kernel/call/weighing'
import type { Platform } from '../kernel/ports/platform'
import { mayWith, readRoles } from './roles'

const nobody: Abilities<Permission> = new Map()

/** What somebody would newly be permitted; what is for single stores alone is a clerk's work and weighs nothing. */
const gained = (before: Abilities<Permission>, after: Abilities<Permission>): Permission[] =>
  beyond(before, after).filter((each) => !permissions[each].atStores)

const saidRoles = (grants: readonly Grant[]): string[] => grants.map(({ role }) => role)

/** What comes of roles for somebody who had others, or none; undefined where it is no more than they may already. */
async function weighGrants(
  { store }: Platform,
  {
    subject,
    title,
    before,
    after,
  }: { subject: string; title: string; before: readonly Grant[]; after: readonly Grant[] },
) {
  const roles = await readRoles(store)
  const given = gained(before.length > 0 ? mayWith(roles, before) : nobody, mayWith(roles, after))
  if (given.length === 0) return undefined
  const effects: Effect[] = [
    { fact: 'account', before: null, after: subject },
    { fact: 'roles', before: saidRoles(before), after: saidRoles(after) },
    { fact: 'permissions', about: 'given', before: null, after: given },
  ]
  return { amount: 1, subject, title, effects, basis: JSON.stringify([before, after, given]) }
}

/** Whoever gives somebody more than they may gives it to whoever they like: what only takes away waits for nobody. */
export const weighedAccess = {
  ...weighing({
    procedure: 'saveRole',
    kind: 'access',
    async weigh({ store }, { id, permissions: wanted }) {
      const role = id === undefined ? undefined : (await readRoles(store)).get(id)
      // Nobody has a role that is being made; giving it to somebody is weighed.
      if (!role) return undefined
      const given = wanted.filter((each) => !role.permissions.includes(each) && !permissions[each].atStores)
      if (given.length === 0) return undefined
      return {
        amount: 1,
        subject: role.id,
        title: role.name || role.id,
        effects: [
          { fact: 'role', before: null, after: role.id },
          { fact: 'permissions', about: 'given', before: null, after: given },
          {
            fact: 'permissions',
            about: 'taken',
            before: null,
            after: role.permissions.filter((each) => !wanted.includes(each)),
          },
        ],
        basis: String(role.version),
      }
    },
  }),
  ...weighing({
    procedure: 'assignRoles',
    kind: 'access',
    async weigh(call, { account, roles }) {
      const known = await call.store.get('operators', account)
      return known && weighGrants(call, { subject: account, title: known.name, before: known.roles, after: roles })
    },
  }),
  ...weighing({
    procedure: 'inviteOperator',
    kind: 'access',
    isCollected: true,
    weigh: (call, { account, name, roles }) =>
      weighGrants(call, { subject: account, title: name, before: [], after: roles }),
  }),
  ...weighing({
    procedure: 'enableOperator',
    kind: 'access',
    async weigh(call, { account }) {
      const known = await call.store.get('operators', account)
      if (known?.disabledAt === undefined) return undefined
      return weighGrants(call, { subject: account, title: known.name, before: [], after: known.roles })
    },
  }),
}
