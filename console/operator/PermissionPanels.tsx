import { Button, Checkbox, Tooltip } from 'antd'
import { sayPermission } from '../../contract/sentences/permissions'
import { permissionNames, permissions, tasks, type Permission, type Task } from '../../contract/words/permissions'
import { governing } from '../../contract/words/roles'
import { useLanguage, useWords } from '../ui/language'
import { Panel } from '../ui/Page'

interface PermissionPanelsProps {
  /** Undefined while it is being made. */
  roleId: string | undefined
  before: readonly Permission[]
  chosen: readonly Permission[]
  own: ReadonlySet<Permission>
  isFixed: boolean
  onChange: (chosen: readonly Permission[]) => void
}

/** Every permission by the part of the work it belongs to: what one sees on the left, what one does on the right. */
export function PermissionPanels(props: PermissionPanelsProps) {
  return (
    <div className="permissions">
      {tasks.map((task) => (
        <TaskPanel key={task} task={task} {...props} />
      ))}
    </div>
  )
}

const sides = ['look', 'act'] as const

function TaskPanel({ task, ...props }: PermissionPanelsProps & { task: Task }) {
  const words = useWords()
  const { chosen, isFixed, onChange } = props
  const all = permissionNames.filter((each) => permissions[each].task === task)
  const open = all.filter((each) => whyFixed(each, props) === undefined)
  const isWhole = open.every((each) => chosen.includes(each))
  const toggleAll = () =>
    onChange(isWhole ? chosen.filter((each) => !open.includes(each)) : [...new Set([...chosen, ...open])])
  return (
    <Panel
      title={words.shell.tasks[task]}
      actions={
        !isFixed && (
          <Button size="small" disabled={open.length === 0} onClick={toggleAll}>
            {isWhole ? words.role.none : words.role.all}
          </Button>
        )
      }
    >
      <div className="permission-columns">
        {sides
          .filter((lets) => all.some((each) => permissions[each].lets === lets))
          .map((lets) => (
            <fieldset key={lets}>
              <legend>{lets === 'look' ? words.role.looks : words.role.acts}</legend>
              {all
                .filter((each) => permissions[each].lets === lets)
                .map((each) => (
                  <PermissionBox key={each} permission={each} {...props} />
                ))}
            </fieldset>
          ))}
      </div>
    </Panel>
  )
}

function PermissionBox({ permission, ...props }: PermissionPanelsProps & { permission: Permission }) {
  const words = useWords()
  const locale = useLanguage()
  const { chosen, before, isFixed, onChange } = props
  const why = whyFixed(permission, props)
  const isChosen = chosen.includes(permission)
  const isChanged = isChosen !== before.includes(permission)
  return (
    <Tooltip title={why && words.role[why]}>
      <Checkbox
        className={isChanged ? 'permission permission-changed' : 'permission'}
        checked={isChosen}
        disabled={isFixed || why !== undefined}
        onChange={() => onChange(isChosen ? chosen.filter((each) => each !== permission) : [...chosen, permission])}
      >
        {sayPermission(permission, locale)}
        {permissions[permission].atStores && <small>{words.role.atStores}</small>}
      </Checkbox>
    </Tooltip>
  )
}

/** Why a permission cannot be given or taken here. */
function whyFixed(
  permission: Permission,
  { roleId, before, own }: PermissionPanelsProps,
): 'governs' | 'notYours' | undefined {
  if (roleId === 'admin' && governing.includes(permission)) return 'governs'
  return own.has(permission) || before.includes(permission) ? undefined : 'notYours'
}
