import { Form, Input } from 'antd'
import { useState } from 'react'
import type { Permission } from '../../contract/words/permissions'
import { isFoundedRole } from '../../contract/words/roles'
import type { Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { counted } from '../ui/counted'
import { useWords } from '../ui/language'
import { useDesk, useMay } from '../ui/operator'
import { Page, Panel } from '../ui/Page'
import { nameOfRole } from '../ui/roles'
import { hrefOf } from '../ui/route'
import { useLeaveWarning } from '../ui/useLeaveWarning'
import { PermissionPanels } from './PermissionPanels'
import { RoleFoot } from './RoleFoot'

type Role = Given<'listRoles'>['roles'][number]

export const NewRole = () => <RoleOf roleId={undefined} />

/** One role as a set of permissions, which whoever may can change. */
export const RolePage = ({ roleId }: { roleId: string }) => <RoleOf roleId={roleId} />

function RoleOf({ roleId }: { roleId: string | undefined }) {
  const words = useWords()
  const answer = useAnswer('listRoles', {})
  return (
    <Answered of={answer}>
      {({ roles }) => {
        const role = roles.find(({ id }) => id === roleId)
        const name = role && nameOfRole(role.id, words, role.name)
        const says = role && isFoundedRole(role.id) ? words.operator.rolesSay[role.id] : words.role.makeSays
        return (
          <Page
            title={name ?? words.role.makeTitle}
            says={says}
            back={{ to: hrefOf('/roles'), label: words.role.title }}
          >
            <RoleEditor key={role?.id ?? ''} role={role} roles={roles} />
          </Page>
        )
      }}
    </Answered>
  )
}

function RoleEditor({ role: given, roles }: { role: Role | undefined; roles: Role[] }) {
  const words = useWords()
  const mayAsk = useMay()
  // As it was when the page was opened: what somebody else changes meanwhile is found out when saving.
  const [role] = useState(given)
  const [name, setName] = useState(role ? nameOfRole(role.id, words, role.name) : '')
  const [chosen, setChosen] = useState<readonly Permission[]>(role?.permissions ?? [])
  const own = useOwnPermissions(roles)
  const before = role?.permissions ?? []
  const isNamed = role === undefined || !isFoundedRole(role.id)
  const changes = {
    given: chosen.filter((each) => !before.includes(each)).length,
    taken: before.filter((each) => !chosen.includes(each)).length,
    renamed: isNamed && name.trim() !== (role?.name ?? ''),
  }
  const dirty = changes.given + changes.taken > 0 || changes.renamed
  useLeaveWarning(dirty)
  return (
    <Form layout="vertical" className="role-editor">
      {isNamed && (
        <Panel>
          <Form.Item label={words.role.name} htmlFor="role-name" extra={words.role.nameHint}>
            <Input
              id="role-name"
              autoFocus={role === undefined}
              {...counted('roleName')}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </Form.Item>
        </Panel>
      )}
      <PermissionPanels
        roleId={role?.id}
        before={before}
        chosen={chosen}
        own={own}
        isFixed={!mayAsk('saveRole')}
        onChange={setChosen}
      />
      {mayAsk('saveRole') && <RoleFoot role={role} name={name} chosen={chosen} changes={changes} dirty={dirty} />}
    </Form>
  )
}

/** What the operator may themselves for the whole brand: more they cannot give. */
function useOwnPermissions(roles: Role[]): ReadonlySet<Permission> {
  const { operator } = useDesk()
  const own = operator.roles.filter(({ scope }) => scope.kind === 'brand').map(({ role }) => role)
  return new Set(roles.filter(({ id }) => own.includes(id)).flatMap(({ permissions }) => permissions))
}
