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

type Entered = Omit<Asked<'saveOrganisation'>, 'id' | 'version' | 'phone' | 'dealerId' | 'coordinates'> & {
  phone: string
  /** As maps copy it: 30.2741,120.1551 */
  coordinates: string
  dealerId: string | undefined
}

/** Registers a store or a dealer, or edits the one given. */
export function OrganisationDrawer({ organisation, dealers, onClose }: OrganisationDrawerProps) {
  const words = useWords()
  const save = useSubmission('saveOrganisation', onClose)
  const [form] = Form.useForm<Entered>()
  const kind = Form.useWatch('kind', form)
  const edited = organisation && { id: organisation.id, version: organisation.version }
  const submit = ({ phone, dealerId, coordinates, ...entered }: Entered) =>
    save.submit({
      ...edited,
      ...entered,
      coordinates: coordinatesIn(coordinates) ?? null,
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
          province: organisation?.province ?? '',
          city: organisation?.city ?? '',
          coordinates: organisation?.coordinates
            ? `${organisation.coordinates.latitude},${organisation.coordinates.longitude}`
            : '',
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
        <div className="side-by-side">
          <Form.Item name="province" label={words.organisation.province}>
            <Input {...counted('storeDivision')} />
          </Form.Item>
          <Form.Item name="city" label={words.organisation.city}>
            <Input {...counted('storeDivision')} />
          </Form.Item>
        </div>
        <Form.Item name="place" label={words.organisation.place}>
          <Input {...counted('organisationPlace')} placeholder={words.organisation.placeExample} />
        </Form.Item>
        {kind === 'store' && (
          <Form.Item
            name="coordinates"
            label={words.organisation.coordinates}
            extra={words.organisation.coordinatesSay}
            rules={[
              {
                validator: async (_, text: string) => {
                  if (text.trim() !== '' && !coordinatesIn(text)) throw new Error(words.organisation.coordinatesWrong)
                },
              },
            ]}
          >
            <Input className="mono" placeholder="30.27415,120.15515" />
          </Form.Item>
        )}
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

/** Latitude first, as Tencent's map copies it; undefined where it is none. */
function coordinatesIn(text: string): { latitude: number; longitude: number } | undefined {
  const [, latitude, longitude] = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,，\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text) ?? []
  const place = { latitude: Number(latitude), longitude: Number(longitude) }
  return Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180 ? place : undefined
}
