import { Button, Form, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { call, type Asked, type Failure } from '../cloud/call'
import { deviceSecret, keepDeviceSecret } from '../cloud/device'
import { forgetEverything } from '../cloud/load'
import { beginSession } from '../cloud/session'
import { Trouble } from '../ui/Answered'
import { useWords } from '../ui/language'
import { FactorCodeField } from './FactorCodeField'

/** Account and password. A session that ran out keeps its account filled in. */
export function SignInForm({ account }: { account?: string }) {
  const words = useWords()
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [form] = Form.useForm<Asked<'signIn'>>()
  const passwordField = useRef<InputRef>(null)
  const [needsCode, setNeedsCode] = useState(false)

  const signIn = async (entered: Asked<'signIn'>) => {
    setRunning(true)
    const device = deviceSecret()
    const outcome = await call('signIn', { ...entered, ...(device ? { device } : {}) })
    setRunning(false)
    if (outcome.ok) {
      keepDeviceSecret(outcome.value.device)
      if (outcome.value.operator.account !== account) forgetEverything()
      return beginSession(outcome.value.token)
    }
    const code = outcome.failure.kind === 'refused' ? outcome.failure.refusal.code : undefined
    if (code === 'secondFactorNeeded' || code === 'secondFactorWrong') {
      setFailure(code === 'secondFactorWrong' ? outcome.failure : undefined)
      form.resetFields(['code'])
      return setNeedsCode(true)
    }
    setFailure(outcome.failure)
    if (needsCode) return form.resetFields(['code'])
    form.resetFields(['password'])
    passwordField.current?.focus()
  }

  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(entered) => void signIn(entered)}>
      <Form.Item
        name="account"
        label={words.session.account}
        initialValue={account ?? ''}
        rules={[{ required: true, message: words.session.accountMissing }]}
      >
        <Input size="large" autoComplete="username" autoCapitalize="none" autoFocus={account === undefined} />
      </Form.Item>
      <Form.Item
        name="password"
        label={words.session.password}
        rules={[{ required: true, message: words.session.passwordMissing }]}
      >
        <Input.Password
          ref={passwordField}
          size="large"
          autoComplete="current-password"
          autoFocus={account !== undefined}
        />
      </Form.Item>
      {needsCode && <FactorCodeField />}
      <Trouble failure={failure} />
      <Button type="primary" htmlType="submit" size="large" block loading={running}>
        {words.session.signIn}
      </Button>
    </Form>
  )
}
