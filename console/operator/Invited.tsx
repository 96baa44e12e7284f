import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { passwordLengthMin } from '../../contract/words/operator'
import { call, type Failure } from '../cloud/call'
import { deviceSecret, keepDeviceSecret } from '../cloud/device'
import { useAnswer } from '../cloud/load'
import { beginSession } from '../cloud/session'
import { Answered, Trouble } from '../ui/Answered'
import { useWords } from '../ui/language'
import { replaceWith } from '../ui/route'
import { AloneAtTheDesk } from './AloneAtTheDesk'

/** Where the link of an invitation leads: whoever was invited chooses a password, and is at the desk. */
export function Invited({ secret }: { secret: string }) {
  const words = useWords()
  const invitation = useAnswer('readInvitation', { secret })
  const { name, brandName } = invitation.value ?? { name: '', brandName: '' }
  const says = invitation.value ? words.invited.says(name, brandName) : words.invited.saysNothing
  return (
    <AloneAtTheDesk title={words.invited.title} says={says} isSignedIn={false}>
      <Answered of={invitation} lines={4}>
        {({ account }) => <Accept secret={secret} account={account} />}
      </Answered>
      {invitation.failure && (
        <Button block onClick={() => replaceWith('/')}>
          {words.invited.toSignIn}
        </Button>
      )}
    </AloneAtTheDesk>
  )
}

interface Entered {
  password: string
  again: string
}

function Accept({ secret, account }: { secret: string; account: string }) {
  const words = useWords()
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const accept = async ({ password }: Entered) => {
    setRunning(true)
    const outcome = await call('acceptInvitation', { secret, password })
    setFailure(outcome.ok ? undefined : outcome.failure)
    if (outcome.ok) await enter(account, password)
    setRunning(false)
  }
  return (
    <Form<Entered> layout="vertical" requiredMark={false} onFinish={(entered) => void accept(entered)}>
      <Form.Item label={words.session.account} htmlFor="invited-account" extra={words.invited.accountSays}>
        <Input id="invited-account" size="large" className="mono" value={account} readOnly autoComplete="username" />
      </Form.Item>
      <Form.Item
        name="password"
        label={words.invited.password}
        extra={words.access.newPasswordHint}
        rules={[{ required: true, min: passwordLengthMin, message: words.operator.passwordShort }]}
      >
        <Input.Password size="large" autoFocus autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="again"
        label={words.invited.again}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, again: string | undefined) =>
              again === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(words.invited.different)),
          }),
        ]}
      >
        <Input.Password size="large" autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Trouble failure={failure} />
      <Button type="primary" htmlType="submit" size="large" block loading={running} data-asks="acceptInvitation">
        {words.invited.confirm}
      </Button>
    </Form>
  )
}

/** Whoever has just chosen a password need not type it again. */
async function enter(account: string, password: string): Promise<void> {
  const device = deviceSecret()
  const outcome = await call('signIn', { account, password, ...(device ? { device } : {}) })
  replaceWith('/')
  if (!outcome.ok) return
  keepDeviceSecret(outcome.value.device)
  beginSession(outcome.value.token)
}
