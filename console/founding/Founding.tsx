import { Button, Form, Result } from 'antd'
import { useEffect, useState } from 'react'
import { ContactFields, ItemFields, LookFields } from '../brand/BrandFields'
import { BrandPhone } from '../brand/BrandPhone'
import { call } from '../cloud/call'
import { deviceSecret, keepDeviceSecret } from '../cloud/device'
import { useAnswer } from '../cloud/load'
import { beginSession } from '../cloud/session'
import { Answered, Trouble } from '../ui/Answered'
import { useSubmission } from '../ui/CommandDrawer'
import { speak, useLanguage, useWords } from '../ui/language'
import { replaceWith } from '../ui/route'
import { askedOf, forgetDraft, keepDraft, keptDraft, type Draft } from './draft'
import { AdminFields, TradeFields, type Entered } from './fields'

/** The page that the founding's link opens: once, before there is anybody to sign in. */
export function Founding({ secret }: { secret: string }) {
  const words = useWords()
  const locale = useLanguage()
  const known = useAnswer('founding', {})
  useEffect(() => {
    document.title = words.founding.title
  }, [words])
  return (
    <main className="founding">
      <header className="founding-head">
        <div>
          <h1>{words.founding.title}</h1>
          <p className="soft">{words.founding.says}</p>
        </div>
        <button type="button" className="quiet-link" onClick={() => speak(locale === 'en' ? 'zh-CN' : 'en')}>
          {locale === 'en' ? '中文' : 'English'}
        </button>
      </header>
      <Answered of={known}>
        {({ isFounded, trades }) => (isFounded ? <Founded /> : <FoundingForm secret={secret} kits={trades} />)}
      </Answered>
    </main>
  )
}

function Founded() {
  const words = useWords()
  return (
    <Result
      status="success"
      title={words.founding.done}
      subTitle={words.founding.doneSays}
      extra={
        <Button type="primary" onClick={() => replaceWith('/')}>
          {words.founding.signIn}
        </Button>
      }
    />
  )
}

function FoundingForm({ secret, kits }: { secret: string; kits: Parameters<typeof TradeFields>[0]['kits'] }) {
  const words = useWords()
  const [form] = Form.useForm<Entered>()
  const [draft, setDraft] = useState<Draft>(keptDraft)
  const [first] = useState(draft)
  const found = useSubmission('found', ({ account }) => void enter(account, String(form.getFieldValue('password'))))
  const submit = ({ password }: Entered) => {
    const asked = askedOf({ ...draft, ...form.getFieldsValue(true) }, secret, password)
    if (asked) void found.submit(asked)
  }
  return (
    <div className="founding-body">
      <Form<Entered>
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        initialValues={first}
        onValuesChange={() => {
          const all: Entered = form.getFieldsValue(true)
          const { password: _password, passwordAgain: _again, ...entered } = all
          setDraft(entered)
          keepDraft(entered)
        }}
        onFinish={submit}
      >
        <TradeFields kits={kits} form={form} />
        <LookFields draft={draft} form={form} />
        <ItemFields />
        <ContactFields />
        <AdminFields />
        <Trouble failure={found.failure} />
        <Button type="primary" htmlType="submit" size="large" block loading={found.running}>
          {words.founding.confirm}
        </Button>
      </Form>
      <BrandPhone draft={draft} />
    </div>
  )
}

/** Whoever has founded the brand is its administrator, and goes on at the desk. */
async function enter(account: string, password: string): Promise<void> {
  forgetDraft()
  const device = deviceSecret()
  const outcome = await call('signIn', { account, password, ...(device ? { device } : {}) })
  replaceWith('/')
  if (!outcome.ok) return
  keepDeviceSecret(outcome.value.device)
  beginSession(outcome.value.token)
}
