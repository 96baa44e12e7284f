import { Alert, Button, Checkbox, Drawer, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { sayPermission } from '../../contract/sentences/permissions'
import { keyAddressesMax, keyCallsAMinuteMax, keyDaysMax, keyPermissions } from '../../contract/words/key'
import type { Asked, Given } from '../cloud/call'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { counted } from '../ui/counted'
import { useLanguage, useWords } from '../ui/language'

/** What a till system of some stores needs, and as long as one plans for. */
const usual = { permissions: [...keyPermissions], addresses: [], callsAMinute: 60, days: 90 }

/** Makes a key; its secret stands here until this is closed, and nowhere afterwards. */
export function KeyDrawer({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const locale = useLanguage()
  const [made, setMade] = useState<Given<'addKey'>>()
  const add = useSubmission('addKey', setMade)
  const [form] = Form.useForm<Asked<'addKey'>>()
  if (made) return <Made made={made} onClose={onClose} />
  return (
    <CommandDrawer
      title={words.key.make}
      confirm={words.key.makeConfirm}
      submission={add}
      onConfirm={() => form.submit()}
      onClose={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={usual}
        onFinish={(entered) => void add.submit(entered)}
      >
        <Form.Item
          name="name"
          label={words.key.name}
          extra={words.key.nameHint}
          rules={[{ required: true, whitespace: true, message: words.key.nameMissing }]}
        >
          <Input autoFocus {...counted('keyName')} />
        </Form.Item>
        <Form.Item
          name="permissions"
          label={words.key.may}
          rules={[{ type: 'array', required: true, min: 1, message: words.key.mayMissing }]}
        >
          <Checkbox.Group options={keyPermissions.map((value) => ({ value, label: sayPermission(value, locale) }))} />
        </Form.Item>
        <Form.Item name="addresses" label={words.key.addresses} extra={words.key.addressesHint}>
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            maxCount={keyAddressesMax}
            tokenSeparators={[' ', ',', '，']}
            placeholder={words.key.addressesExample}
          />
        </Form.Item>
        <Form.Item
          name="callsAMinute"
          label={words.key.pace}
          extra={words.key.paceHint}
          rules={[{ required: true, message: words.key.numberMissing }]}
        >
          <InputNumber min={1} max={keyCallsAMinuteMax} precision={0} />
        </Form.Item>
        <Form.Item
          name="days"
          label={words.key.days}
          extra={words.key.daysHint}
          rules={[{ required: true, message: words.key.numberMissing }]}
        >
          <InputNumber min={1} max={keyDaysMax} precision={0} />
        </Form.Item>
      </Form>
    </CommandDrawer>
  )
}

function Made({ made: { key, secret }, onClose }: { made: Given<'addKey'>; onClose: () => void }) {
  const words = useWords()
  return (
    <Drawer
      open
      title={key.name}
      size={480}
      onClose={onClose}
      footer={
        <div className="drawer-foot">
          <Button type="primary" onClick={onClose}>
            {words.key.noted}
          </Button>
        </div>
      }
    >
      {secret === null ? (
        <Alert type="warning" showIcon title={words.key.toldBefore} />
      ) : (
        <>
          <p>{words.key.secretSays}</p>
          <Input.TextArea
            className="mono"
            readOnly
            autoSize
            aria-label={words.key.secret}
            value={secret}
            onFocus={({ target }) => target.select()}
          />
          <p className="soft">{words.key.howUsed}</p>
        </>
      )}
    </Drawer>
  )
}
