import { Form, Input } from 'antd'
import { useState } from 'react'
import type { Asked, Given } from '../cloud/call'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { counted } from '../ui/counted'
import { useWords } from '../ui/language'
import { GrantsField } from './GrantsField'
import { InvitationLink } from '../ui/InvitationLink'

const accountShape = /^[a-z0-9._-]{3,32}$/

/** Asks somebody to the desk: what they are called and may, and then the link that they get. */
export function InviteDrawer({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const [told, setTold] = useState<Given<'inviteOperator'>>()
  const invite = useSubmission('inviteOperator', setTold)
  const [form] = Form.useForm<Asked<'inviteOperator'>>()
  return (
    <CommandDrawer
      title={words.invited.invite}
      confirm={told ? words.invited.close : words.invited.inviteConfirm}
      submission={invite}
      onConfirm={() => (told ? onClose() : form.submit())}
      onClose={onClose}
    >
      {told ? (
        <InvitationLink told={told} />
      ) : (
        <>
          <p className="consequence">{words.invited.inviteSays}</p>
          <Form
            form={form}
            layout="vertical"
            requiredMark={false}
            initialValues={{ roles: [{ role: 'campaignManager', scope: { kind: 'brand' } }] }}
            onFinish={(entered) => void invite.submit(entered)}
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
            <Form.Item name="roles" label={words.operator.role}>
              <GrantsField />
            </Form.Item>
          </Form>
        </>
      )}
    </CommandDrawer>
  )
}
