import { ColorPicker, Form, Input, Radio, type FormInstance } from 'antd'
import { codePlaces, colorsFrom, contrastBetween, isGrey, itemUnits, itemUses } from '../../contract/words/brand'
import { counted } from '../ui/counted'
import { useWords } from '../ui/language'
import type { BrandDraft } from './draft'
import { LogoField } from './LogoField'

interface LookProps {
  draft: BrandDraft
  form: Pick<FormInstance, 'setFieldValue'>
  /** Where the brand has a logo that stays unless another is chosen. */
  shown?: string
}

export function LookFields({ draft, form, shown }: LookProps) {
  const words = useWords().founding
  const { accent } = colorsFrom(draft.accent)
  const contrast = contrastBetween('#FFFFFF', accent).toFixed(1)
  return (
    <Section title={words.lookTitle}>
      <div className="side-by-side">
        <Form.Item name="name" label={words.name} rules={required(words.nameMissing)}>
          <Input {...counted('brandName')} />
        </Form.Item>
        <Form.Item name="slogan" label={words.slogan}>
          <Input placeholder={words.sloganExample} {...counted('slogan')} />
        </Form.Item>
        <Form.Item
          name="logo"
          label={words.logo}
          extra={words.logoSays}
          rules={[{ required: shown === undefined, message: words.logoMissing }]}
        >
          <LogoField
            {...(shown === undefined ? {} : { shown })}
            onColor={(color) => form.setFieldValue('accent', color)}
          />
        </Form.Item>
        <Form.Item
          name="accent"
          label={words.accent}
          getValueFromEvent={(color: { toHexString: () => string }) => color.toHexString().slice(0, 7).toUpperCase()}
          extra={
            <>
              {draft.logo && draft.logo.color === null ? words.accentGrey : words.accentFromLogo}
              <br />
              {words.accentContrast(contrast)}
            </>
          }
          rules={[
            {
              validator: (_, color: string) =>
                draft.logo && isGrey(color) ? Promise.reject(new Error(words.accentGrey)) : Promise.resolve(),
            },
          ]}
        >
          <ColorPicker
            disabledAlpha
            format="hex"
            showText={() => accent}
            {...(draft.logo?.color ? { presets: [{ label: words.logo, colors: [draft.logo.color] }] } : {})}
          />
        </Form.Item>
      </div>
    </Section>
  )
}

/** @param originSays what choosing another address for the codes means, where some may be printed already. */
export function ItemFields({ originSays }: { originSays?: string }) {
  const words = useWords().founding
  return (
    <Section title={words.itemTitle}>
      <Choices name="unit" label={words.unit} values={itemUnits} says={words.units} />
      <Choices name="codePlace" label={words.codePlace} values={codePlaces} says={words.codePlaces} />
      <Choices name="use" label={words.use} values={itemUses} says={words.uses} />
      <Form.Item
        name="codeOrigin"
        label={words.origin}
        extra={originSays ?? words.originSays}
        rules={[{ required: true, pattern: originShape, message: words.originWrong }]}
      >
        <Input className="mono" placeholder={words.originExample} maxLength={120} />
      </Form.Item>
    </Section>
  )
}

function Choices<Value extends string>(props: {
  name: string
  label: string
  values: readonly Value[]
  says: Record<Value, string>
}) {
  const { name, label, values, says } = props
  return (
    <Form.Item name={['item', name]} label={label}>
      <Radio.Group
        optionType="button"
        buttonStyle="solid"
        options={values.map((value) => ({ value, label: says[value] }))}
      />
    </Form.Item>
  )
}

export function ContactFields() {
  const words = useWords().founding
  return (
    <Section title={words.contactTitle}>
      <div className="side-by-side">
        <Form.Item name="phone" label={words.phone} rules={required(words.phoneMissing)}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="hours" label={words.hours} rules={required(words.hoursMissing)}>
          <Input placeholder={words.hoursExample} {...counted('hours')} />
        </Form.Item>
        <Form.Item name="email" label={words.email} rules={[{ pattern: mailShape, message: words.emailWrong }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="company"
          label={words.company}
          extra={words.companySays}
          rules={required(words.companyMissing)}
        >
          <Input {...counted('companyName')} />
        </Form.Item>
        <Form.Item
          name="privacyEmail"
          label={words.privacyEmail}
          extra={words.privacySays}
          rules={[{ required: true, pattern: mailShape, message: words.emailWrong }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="privacyPhone" label={words.privacyPhone}>
          <Input maxLength={64} />
        </Form.Item>
      </div>
      <Form.Item name="address" label={words.address}>
        <Input {...counted('companyAddress')} />
      </Form.Item>
    </Section>
  )
}

export function Section({ title, says, children }: { title: string; says?: string; children: React.ReactNode }) {
  return (
    <section className="founding-section">
      <h2>{title}</h2>
      {says && <p className="soft">{says}</p>}
      {children}
    </section>
  )
}

export const required = (message: string) => [{ required: true, whitespace: true, message }]
const mailShape = /^[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,4}$/
const originShape = /^https:\/\/[a-z0-9-]{1,40}(\.[a-z0-9-]{1,40}){1,3}(:\d{2,5})?$/
