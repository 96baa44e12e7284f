import { contract } from '../../contract'
import type { Procedure } from '../../contract/procedure'
import { sayPermission } from '../../contract/sentences/permissions'
import { permissionNames, permissions, type Permission } from '../../contract/words/permissions'
import { foundedRoleNames, foundedRoles, type FoundedRole } from '../../contract/words/roles'

const procedures = Object.entries<Record<string, Procedure>>(contract).flatMap(([door, column]) =>
  Object.entries(column).map(([name, { caller }]) => ({ door, name, caller })),
)

/** Who may ask for what: every procedure with its permission, and which of the founded roles have it. */
export const permissionPage = (made: string): string => `# Permissions

${made} A brand's own roles, and what its desk changed of these, are data; see decision 33.

## What each lets somebody do

| permission | lets | where | asked for by | roles |
| --- | --- | --- | --- | --- |
${permissionNames.map(permissionRow).join('\n')}

## Procedures by role

What a session alone is enough for: ${procedures
  .filter(({ caller }) => caller === 'operator' || caller === 'colleague')
  .map(({ name }) => `\`${name}\``)
  .join(', ')}.

| procedure | permission | ${foundedRoleNames.join(' | ')} |
| --- | --- | ${foundedRoleNames.map(() => ':-:').join(' | ')} |
${procedures.flatMap(procedureRow).join('\n')}

## Procedures for other systems

Asked with a key that has the permission; no role does.

| procedure | permission |
| --- | --- |
${procedures.flatMap(keyRow).join('\n')}
`

function permissionRow(permission: Permission): string {
  const { lets, atStores } = permissions[permission]
  const asking = procedures.filter(({ caller }) => typeof caller === 'object' && caller.permission === permission)
  return row([
    `\`${permission}\``,
    `${lets}: ${sayPermission(permission, 'en')}`,
    atStores ? 'the brand, a dealer’s stores, a store' : 'the brand',
    asking.map(({ door, name }) => `\`${door}.${name}\``).join(', ') || 'whatever names a person',
    foundedRoleNames.filter((role) => has(role, permission)).join(', '),
  ])
}

const keyRow = ({ door, name, caller }: (typeof procedures)[number]): string[] =>
  typeof caller === 'object' && caller.kind === 'keys' ? [row([`\`${door}.${name}\``, `\`${caller.permission}\``])] : []

const procedureRow = ({ door, name, caller }: (typeof procedures)[number]): string[] =>
  typeof caller === 'object' && caller.kind === 'operators'
    ? [
        row([
          `\`${door}.${name}\``,
          `\`${caller.permission}\``,
          ...foundedRoleNames.map((role) => (has(role, caller.permission) ? '✓' : '')),
        ]),
      ]
    : []

const has = (role: FoundedRole, permission: Permission): boolean =>
  foundedRoles[role].some((each) => each === permission)

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
