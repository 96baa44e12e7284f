import { Checkbox, Form, Input, Radio, Select } from 'antd'
import { channelKinds, signingChannels, type ChannelKind } from '../../contract/words/alert'
import { locales } from '../../contract/words/call'
import type { Asked } from '../cloud/call'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { counted } from '../ui/counted'
import { useWords } from '../ui/language'
import { useRoleOptions, type Channel } from './rules'

type Entered = Pick<Asked<'saveChannel'>, 'kind' | 'name' | 'roles' | 'locale' | 'isOn'> & {
  address: string
  secret: string
}

const firstRoles = ['admin']

/** Adds where alerts are sent, or changes it; an address that was given is never shown again. */
export function ChannelDrawer({ channel, onClose }: { channel: Channel | undefined; onClose: () => void }) {
  const words = useWords()
  const save = useSubmission('saveChannel', onClose)
  const [form] = Form.useForm<Entered>()
  const kind: ChannelKind = Form.useWatch('kind', form) ?? channel?.kind ?? 'wecom'
  const edited = channel && { id: channel.id, version: channel.version }
  const roleOptions = useRoleOptions()
  const submit = ({ address, secret, ...fields }: Entered) =>
    save.submit({
      ...edited,
      ...fields,
      ...(address.trim() === '' ? {} : { address: address.trim() }),
      ...(secret.trim() === '' ? {} : { secret: secret.trim() }),
    })
  return (
    <CommandDrawer
      title={channel ? words.alert.editChannel : words.alert.addChannel}
      confirm={words.shell.save}
      submission={save}
      onConfirm={() => form.submit()}
      onClose={onClose}
    >
      <Form<Entered>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          kind: channel?.kind ?? 'wecom',
          name: channel?.name ?? '',
          address: '',
          secret: '',
          roles: channel?.roles ?? firstRoles,
          locale: channel?.locale ?? 'zh-CN',
          isOn: channel?.isOn ?? true,
        }}
        onFinish={(entered) => void submit(entered)}
      >
        <Form.Item name="kind" label={words.alert.kind}>
          <Radio.Group
            disabled={channel !== undefined}
            options={channelKinds.map((each) => ({ value: each, label: words.alert.channelKinds[each] }))}
          />
        </Form.Item>
        <Form.Item
          name="name"
          label={words.alert.name}
          rules={[{ required: true, whitespace: true, message: words.alert.nameMissing }]}
        >
          <Input {...counted('channelName')} placeholder={words.alert.nameExample} />
        </Form.Item>
        <Form.Item
          name="address"
          label={words.alert.address}
          extra={channel ? words.alert.addressKept(channel.addressEnd) : words.alert.addressHint}
          rules={channel ? [] : [{ required: true, whitespace: true, message: words.alert.addressMissing }]}
        >
          <Input autoComplete="off" maxLength={300} placeholder={words.alert.addressExamples[kind]} />
        </Form.Item>
        {signingChannels.includes(kind) && (
          <Form.Item
            name="secret"
            label={words.alert.secret}
            extra={channel?.isSigned ? words.alert.secretKept : words.alert.secretHint}
          >
            <Input.Password autoComplete="off" maxLength={200} />
          </Form.Item>
        )}
        <Form.Item name="roles" label={words.alert.roles} extra={words.alert.rolesHint}>
          <Select<string[]> mode="multiple" options={roleOptions} />
        </Form.Item>
        <Form.Item name="locale" label={words.alert.language}>
          <Radio.Group options={locales.map((each) => ({ value: each, label: words.alert.languages[each] }))} />
        </Form.Item>
        <Form.Item name="isOn" valuePropName="checked">
          <Checkbox>{words.alert.isOn}</Checkbox>
        </Form.Item>
      </Form>
    </CommandDrawer>
  )
}
