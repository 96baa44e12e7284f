import { Button, type TableColumnsType } from 'antd'
import { permissionNames } from '../../contract/words/permissions'
import { isFoundedRole } from '../../contract/words/roles'
import type { Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { Page, Panel } from '../ui/Page'
import { nameOfRole } from '../ui/roles'
import { go, hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'

type Role = Given<'listRoles'>['roles'][number]
type Operator = Given<'listOperators'>['operators'][number]

/** As many names as fit a cell. */
const namesMax = 3

/** Every role, how much it may, and who has it. */
export function Roles() {
  const words = useWords()
  const mayAsk = useMay()
  const roles = useAnswer('listRoles', {})
  const operators = useAnswer('listOperators', {}).value?.operators ?? []
  const columns = useColumns(operators)
  return (
    <Page
      title={words.role.title}
      says={words.role.says}
      actions={
        mayAsk('saveRole') && (
          <Button type="primary" onClick={() => go('/roles/new')}>
            {words.role.make}
          </Button>
        )
      }
    >
      <Answered of={roles}>
        {({ roles: listed }) => (
          <Panel flush title={words.role.count(listed.length)}>
            <Rows rows={listed} columns={columns} keyOf={({ id }) => id} />
          </Panel>
        )}
      </Answered>
    </Page>
  )
}

function useColumns(operators: Operator[]): TableColumnsType<Role> {
  const words = useWords()
  return [
    {
      title: words.role.name,
      render: (_, { id, name }) => (
        <a className="role-name" href={hrefOf('/roles/:roleId', { roleId: id })}>
          {nameOfRole(id, words, name)}
        </a>
      ),
    },
    {
      title: words.role.permissions,
      align: 'right',
      render: (_, { permissions }) => words.role.permissionCount(permissions.length, permissionNames.length),
    },
    {
      title: words.operator.rolesTitle,
      render: (_, { id }) => (
        <span className="wrapping soft">{isFoundedRole(id) ? words.operator.rolesSay[id] : ''}</span>
      ),
    },
    {
      title: words.role.who,
      render: (_, { id }) => {
        const names = operators.filter(({ roles }) => roles.some(({ role }) => role === id)).map(({ name }) => name)
        if (names.length === 0) return <span className="soft">{words.role.nobody}</span>
        const shown = names.slice(0, namesMax).join(words.shell.comma)
        return (
          <span className="wrapping">
            {names.length > namesMax ? `${shown} ${words.role.whoMore(names.length)}` : shown}
          </span>
        )
      },
    },
  ]
}
