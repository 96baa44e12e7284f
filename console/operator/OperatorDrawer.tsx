import { Form, Input } from 'antd'
import { passwordLengthMin } from '../../contract/words/operator'
import type { Asked } from '../cloud/call'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { counted } from '../ui/counted'
import { GrantsField } from './GrantsField'

const accountShape = /^[a-z0-9._-]{3,32}$/

export function OperatorDrawer({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const add = useSubmission('addOperator', onClose)
  const [form] = Form.useForm<Asked<'addOperator'>>()
  return (
    <CommandDrawer
      title={words.operator.addTitle}
      confirm={words.operator.addConfirm}
      submission={add}
      onConfirm={() => form.submit()}
      onClose={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ roles: [{ role: 'campaignManager', scope: { kind: 'brand' } }] }}
        onFinish={(entered) => void add.submit(entered)}
      >
        <Form.Item
          name="name"
          label={words.operator.name}
          extra={words.operator.nameHint}
          rules={[{ required: true, whitespace: true, message: words.operator.nameMissing }]}
        >
          <Input autoFocus {...counted('operatorName')} />
        </Form.Item>
        <Form.Item
          name="account"
          label={words.operator.account}
          extra={words.operator.accountHint}
          rules={[{ required: true, pattern: accountShape, message: words.operator.accountWrong }]}
        >
          <Input className="mono" autoComplete="off" autoCapitalize="none" />
        </Form.Item>
        <Form.Item
          name="password"
          label={words.operator.password}
          extra={words.operator.passwordHint}
          rules={[{ required: true, min: passwordLengthMin, message: words.operator.passwordShort }]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Form.Item name="roles" label={words.operator.role}>
          <GrantsField />
        </Form.Item>
      </Form>
    </CommandDrawer>
  )
}
