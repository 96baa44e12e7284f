import { Form } from 'antd'
import type { Asked } from '../cloud/call'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { PasswordFields } from './PasswordFields'

/** Changes the password of whoever is at the desk. */
export function PasswordDrawer({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const change = useSubmission('changePassword', onClose)
  const [form] = Form.useForm<Asked<'changePassword'>>()
  return (
    <CommandDrawer
      title={words.access.changePassword}
      confirm={words.access.changeConfirm}
      submission={change}
      onConfirm={() => form.submit()}
      onClose={onClose}
    >
      <p className="consequence">{words.access.changeSays}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(entered) => void change.submit(entered)}>
        <PasswordFields />
      </Form>
    </CommandDrawer>
  )
}
