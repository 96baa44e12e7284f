import { Form, Input, Radio, Select } from 'antd'
import { organisationKinds, organisationStates } from '../../contract/words/organisation'
import type { Asked } from '../cloud/call'
import type { Organisation } from '../cloud/lists'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { counted } from '../ui/counted'
import { useWords } from '../ui/language'

interface OrganisationDrawerProps {
  /** Undefined while it is being registered. */
  organisation: Organisation | undefined
  dealers: Organisation[]
  onClose: () => void
}

type Entered = Omit<Asked<'saveOrganisation'>, 'id' | 'version' | 'phone' | 'dealerId'> & {
  phone: string
  dealerId: string | undefined
}

/** Registers a store or a dealer, or edits the one given. */
export function OrganisationDrawer({ organisation, dealers, onClose }: OrganisationDrawerProps) {
  const words = useWords()
  const save = useSubmission('saveOrganisation', onClose)
  const [form] = Form.useForm<Entered>()
  const kind = Form.useWatch('kind', form)
  const edited = organisation && { id: organisation.id, version: organisation.version }
  const submit = ({ phone, dealerId, ...entered }: Entered) =>
    save.submit({
      ...edited,
      ...entered,
      phone: phone.trim() === '' ? null : phone.trim(),
      dealerId: entered.kind === 'store' ? (dealerId ?? null) : null,
    })
  return (
    <CommandDrawer
      title={organisation ? words.organisation.editTitle : words.organisation.makeTitle}
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
          kind: organisation?.kind ?? 'store',
          name: organisation?.name ?? '',
          place: organisation?.place ?? '',
          openingHours: organisation?.openingHours ?? '',
          phone: organisation?.phone ?? '',
          dealerId: organisation?.dealerId ?? undefined,
          state: organisation?.state ?? 'open',
        }}
        onFinish={(entered) => void submit(entered)}
      >
        <Form.Item name="kind" label={words.organisation.kind}>
          <Radio.Group
            className="rule-choices"
            disabled={organisation !== undefined}
            options={organisationKinds.map((each) => ({
              value: each,
              label: (
                <span>
                  <strong>{words.organisation.kinds[each]}</strong>
                  <small>{words.organisation.kindsSay[each]}</small>
                </span>
              ),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="name"
          label={words.organisation.name}
          extra={words.organisation.nameHint}
          rules={[{ required: true, whitespace: true, message: words.organisation.nameMissing }]}
        >
          <Input autoFocus {...counted('organisationName')} placeholder={words.organisation.nameExample} />
        </Form.Item>
        <Form.Item name="place" label={words.organisation.place}>
          <Input {...counted('organisationPlace')} placeholder={words.organisation.placeExample} />
        </Form.Item>
        <Form.Item name="openingHours" label={words.organisation.openingHours}>
          <Input {...counted('openingHours')} placeholder={words.organisation.openingHoursExample} />
        </Form.Item>
        <Form.Item name="phone" label={words.organisation.phone} extra={words.organisation.phoneWrong}>
          <Input maxLength={64} inputMode="tel" placeholder={words.organisation.phoneExample} />
        </Form.Item>
        {kind === 'store' && (
          <Form.Item name="dealerId" label={words.organisation.dealer}>
            <Select<string>
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={words.organisation.noDealer}
              options={dealers.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        )}
        <Form.Item name="state" label={words.organisation.state} extra={words.organisation.closedSays}>
          <Radio.Group
            options={organisationStates.map((each) => ({ value: each, label: words.organisation.states[each] }))}
          />
        </Form.Item>
      </Form>
    </CommandDrawer>
  )
}
