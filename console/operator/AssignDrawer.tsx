import { Form } from 'antd'
import { useState } from 'react'
import type { Given } from '../cloud/call'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { OperatorAccess } from './OperatorAccess'
import { GrantsField, type Grants } from './GrantsField'

interface AssignDrawerProps {
  operator: Given<'listOperators'>['operators'][number]
  onClose: () => void
}

/** One operator: gives them other roles, and decides how they come in. */
export function AssignDrawer({ operator, onClose }: AssignDrawerProps) {
  const words = useWords()
  const mayAsk = useMay()
  const assign = useSubmission('assignRoles', onClose)
  const [roles, setRoles] = useState<Grants>(operator.roles)
  return (
    <CommandDrawer
      title={`${words.operator.editTitle} · ${operator.name}`}
      confirm={words.shell.save}
      submission={assign}
      onConfirm={() => void assign.submit({ account: operator.account, roles })}
      onClose={onClose}
      ready={JSON.stringify(roles) !== JSON.stringify(operator.roles)}
    >
      <Form layout="vertical">
        <Form.Item label={words.operator.role} extra={words.operator.editSays(operator.name)}>
          <GrantsField value={roles} onChange={setRoles} />
        </Form.Item>
      </Form>
      {mayAsk('disableOperator') && <OperatorAccess operator={operator} />}
    </CommandDrawer>
  )
}
