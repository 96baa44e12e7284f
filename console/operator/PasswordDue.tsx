import { Button, Form } from 'antd'
import { useEffect } from 'react'
import { call, type Asked } from '../cloud/call'
import { forgetEverything } from '../cloud/load'
import { endSession } from '../cloud/session'
import { Trouble } from '../ui/Answered'
import { useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { PasswordFields } from './PasswordFields'

/** All that there is at the desk for whoever came in with a temporary password. */
export function PasswordDue({ name }: { name: string }) {
  const words = useWords()
  const change = useSubmission('changePassword', () => undefined)
  const [form] = Form.useForm<Asked<'changePassword'>>()
  useEffect(() => {
    document.title = words.access.dueTitle
  }, [words])
  const leave = async () => {
    await call('signOut', {})
    forgetEverything()
    endSession()
  }
  return (
    <main className="sign-in-side password-due">
      <div className="sign-in-card">
        <h1>{words.access.dueTitle}</h1>
        <p>{words.access.dueSays(name)}</p>
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
      </div>
      <button type="button" className="quiet-link" onClick={() => void leave()}>
        {words.session.signOut}
      </button>
    </main>
  )
}
