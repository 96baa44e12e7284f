import { Form, Input } from 'antd'
import { passwordLengthMin } from '../../contract/words/operator'
import { useWords } from '../ui/language'

/** The password as it is, and as it is to be. */
export function PasswordFields({ isTemporary = false }: { isTemporary?: boolean }) {
  const words = useWords()
  return (
    <>
      <Form.Item
        name="oldPassword"
        label={isTemporary ? words.access.temporary : words.access.oldPassword}
        rules={[{ required: true, message: words.session.passwordMissing }]}
      >
        <Input.Password autoFocus autoComplete="current-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={words.access.newPassword}
        extra={words.access.newPasswordHint}
        rules={[{ required: true, min: passwordLengthMin, message: words.operator.passwordShort }]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
    </>
  )
}
