import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { Asked } from '../cloud/call'
import { useOrganisations } from '../cloud/lists'
import { useAnswer } from '../cloud/load'
import { useWords } from '../ui/language'
import { nameOfRole } from '../ui/roles'

export type Grants = Asked<'assignRoles'>['roles']

interface GrantsFieldProps {
  /** Given by the form. */
  value?: Grants
  onChange?: (grants: Grants) => void
  id?: string
}

const brand = 'brand'
/** As many as one answer of the cloud takes. */
const grantsMax = 20

/** The roles that somebody has, each for the whole brand or for a part of it. */
export function GrantsField({ value = [], onChange, id }: GrantsFieldProps) {
  const words = useWords()
  const roles = useAnswer('listRoles', {}).value?.roles ?? []
  const places = usePlaces()
  const put = (place: number, grant: Grants[number]) =>
    onChange?.(value.map((each, index) => (index === place ? grant : each)))
  return (
    <div className="grants" id={id}>
      {value.map((grant, place) => (
        <div className="grant" key={place}>
          <Select<string>
            aria-label={words.operator.role}
            showSearch={{ optionFilterProp: 'label' }}
            value={grant.role}
            onChange={(role) => put(place, { ...grant, role })}
            options={roles.map((role) => ({ value: role.id, label: nameOfRole(role.id, words, role.name) }))}
          />
          <Select<string>
            aria-label={words.operator.scope}
            showSearch={{ optionFilterProp: 'label' }}
            value={grant.scope.kind === brand ? brand : `${grant.scope.kind}:${grant.scope.id}`}
            onChange={(scope) => put(place, { ...grant, scope: scopeIn(scope) })}
            options={places}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={words.operator.removeRole}
            disabled={value.length === 1}
            onClick={() => onChange?.(value.filter((_, index) => index !== place))}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={value.length >= grantsMax}
        onClick={() => onChange?.([...value, { role: 'clerk', scope: { kind: brand } }])}
      >
        {words.operator.anotherRole}
      </Button>
    </div>
  )
}

/** The whole brand, and its stores and dealers where the operator may see them. */
function usePlaces() {
  const words = useWords()
  const rows = useOrganisations().value?.rows ?? []
  const open = rows.filter(({ state }) => state === 'open')
  const named = (kind: 'store' | 'dealer') =>
    open
      .filter((each) => each.kind === kind)
      .map(({ id, name }) => ({
        value: `${kind}:${id}`,
        label: kind === 'dealer' ? words.operator.storesOf(name) : name,
      }))
  return [{ value: brand, label: words.operator.wholeBrand }, ...named('store'), ...named('dealer')]
}

function scopeIn(chosen: string): Grants[number]['scope'] {
  const [kind, ...rest] = chosen.split(':')
  const id = rest.join(':')
  return kind === 'store' || kind === 'dealer' ? { kind, id } : { kind: brand }
}
