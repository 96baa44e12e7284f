import { Form, Input, Radio, type FormInstance } from 'antd'
import { usualItems, type Trade } from '../../contract/words/brand'
import { passwordLengthMin } from '../../contract/words/operator'
import { required, Section } from '../brand/BrandFields'
import type { Given } from '../cloud/call'
import { counted } from '../ui/counted'
import { useWords } from '../ui/language'
import type { Draft } from './draft'

type Kit = Given<'founding'>['trades'][number]

/** What the form holds: the draft, and the password twice. */
export type Entered = Draft & { password: string; passwordAgain: string }

export function TradeFields({ kits, form }: { kits: Kit[]; form: FormInstance<Entered> }) {
  const words = useWords()
  const listed = (names: string[]) => names.join(' / ')
  return (
    <Section title={words.founding.tradeTitle} says={words.founding.tradeSays}>
      <Form.Item name="trade" noStyle>
        <Radio.Group
          className="rule-choices"
          onChange={({ target }) => {
            const trade: Trade = target.value
            form.setFieldValue('item', usualItems[trade])
          }}
          options={kits.map(({ trade, tiers, boards, reward }) => ({
            value: trade,
            label: (
              <span>
                <strong>{words.founding.trades[trade]}</strong>
                <small>{words.founding.brings(listed(tiers), listed(boards), reward)}</small>
              </span>
            ),
          }))}
        />
      </Form.Item>
    </Section>
  )
}

export function AdminFields() {
  const words = useWords().founding
  return (
    <Section title={words.adminTitle}>
      <div className="side-by-side">
        <Form.Item name="adminName" label={words.adminName} rules={required(words.adminNameMissing)}>
          <Input {...counted('operatorName')} />
        </Form.Item>
        <Form.Item
          name="account"
          label={words.account}
          rules={[{ required: true, pattern: accountShape, message: words.accountWrong }]}
        >
          <Input className="mono" autoComplete="username" autoCapitalize="none" />
        </Form.Item>
        <Form.Item
          name="password"
          label={words.password}
          rules={[{ required: true, min: passwordLengthMin, message: words.passwordSays(passwordLengthMin) }]}
          extra={words.passwordSays(passwordLengthMin)}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="passwordAgain"
          label={words.passwordAgain}
          dependencies={['password']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, again: string) =>
                again === getFieldValue('password')
                  ? Promise.resolve()
                  : Promise.reject(new Error(words.passwordDiffers)),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
      </div>
    </Section>
  )
}

const accountShape = /^[a-z0-9._-]{3,32}$/
