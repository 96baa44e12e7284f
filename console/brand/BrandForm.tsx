import { Checkbox, Form } from 'antd'
import { useState } from 'react'
import type { Given } from '../cloud/call'
import { Trouble } from '../ui/Answered'
import { useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { CommandButton } from '../ui/Permitted'
import { pictureAddress } from '../ui/Picture'
import { ContactFields, ItemFields, LookFields, Section } from './BrandFields'
import { BrandPhone, colorsOf } from './BrandPhone'
import { brandOf, type BrandDraft } from './draft'

type Brand = Given<'getBrand'>['brand']
type Entered = BrandDraft & { asksAgain: boolean }

/** The brand in a form, with its phone beside it. */
export function BrandForm({ brand, onSaved }: { brand: Brand; onSaved: () => void }) {
  const words = useWords()
  const mayAsk = useMay()
  const [form] = Form.useForm<Entered>()
  const [draft, setDraft] = useState<BrandDraft>(() => draftOf(brand))
  const [first] = useState<Entered>({ ...draft, asksAgain: false })
  const save = useSubmission('saveBrand', onSaved)
  const shown = pictureAddress(brand.logo)
  const submit = ({ asksAgain }: Entered) => {
    const { logo } = draft
    void save.submit({
      version: brand.version,
      ...brandOf(draft),
      colors: colorsOf(draft, brand.colors),
      ...(logo ? { logo: logo.content } : {}),
      asksAgain,
    })
  }
  return (
    <div className="founding-body">
      <Form<Entered>
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        initialValues={first}
        disabled={!mayAsk('saveBrand')}
        onValuesChange={() => {
          const entered: Entered = form.getFieldsValue(true)
          setDraft(entered)
        }}
        onFinish={submit}
      >
        <LookFields draft={draft} form={form} shown={shown} />
        <ItemFields printed={words.brand.originFixed(brand.codeOrigin)} />
        <ContactFields />
        <Section title={words.brand.termsTitle} says={words.brand.termsVersion(brand.consentVersion)}>
          <Form.Item name="asksAgain" valuePropName="checked">
            <Checkbox>{words.brand.asksAgain}</Checkbox>
          </Form.Item>
        </Section>
        <Trouble failure={save.failure} />
        <CommandButton asks="saveBrand" type="primary" htmlType="submit" loading={save.running}>
          {words.brand.save}
        </CommandButton>
      </Form>
      <BrandPhone draft={draft} shown={shown} kept={brand.colors} />
    </div>
  )
}

const draftOf = ({ contact, privacyContact, company, colors, ...brand }: Brand): BrandDraft => ({
  name: brand.name,
  slogan: brand.slogan,
  logo: null,
  accent: colors.accent,
  item: brand.item,
  phone: contact?.phone ?? '',
  hours: contact?.hours ?? '',
  email: contact?.email ?? '',
  privacyEmail: privacyContact?.email ?? '',
  privacyPhone: privacyContact?.phone ?? '',
  company: company.name,
  address: company.address,
})
