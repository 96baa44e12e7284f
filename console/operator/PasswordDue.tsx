import { Button, Form } from 'antd'
import type { Asked } from '../cloud/call'
import { Trouble } from '../ui/Answered'
import { useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { AloneAtTheDesk } from './AloneAtTheDesk'
import { PasswordFields } from './PasswordFields'

/** All that there is at the desk for whoever came in with a temporary password. */
export function PasswordDue({ name }: { name: string }) {
  const words = useWords()
  const change = useSubmission('changePassword', () => undefined)
  const [form] = Form.useForm<Asked<'changePassword'>>()
  return (
    <AloneAtTheDesk title={words.access.dueTitle} says={words.access.dueSays(name)}>
      <Form
        form={form}
        layout="vertical"
        size="large"
        requiredMark={false}
        onFinish={(entered) => void change.submit(entered)}
      >
        <PasswordFields isTemporary />
        <Trouble failure={change.failure} />
        <Button type="primary" htmlType="submit" block loading={change.running}>
          {words.access.dueConfirm}
        </Button>
      </Form>
    </AloneAtTheDesk>
  )
}
