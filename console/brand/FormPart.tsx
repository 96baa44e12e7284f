import { Form, type FormInstance } from 'antd'
import { useState, type ReactNode } from 'react'
import { colorsFrom, type BrandPart } from '../../contract/words/brand'
import { useMay } from '../ui/operator'
import { pictureAddress } from '../ui/Picture'
import { BrandPhone } from './BrandPhone'
import { formOf, type BrandForm, type SentPart } from './draft'
import { BesidePhone, SavePart, usePart, type PartProps } from './part'

interface FormPartProps extends PartProps {
  part: BrandPart
  /** The part as it is sent, under the version that it was read with. */
  sent: (entered: BrandForm, version: number) => SentPart
  fields: (given: { draft: BrandForm; form: Pick<FormInstance, 'setFieldValue'>; shown: string }) => ReactNode
}

/** A part of the brand that is one form, with the brand's phone beside it. */
export function FormPart({ part: name, sent, fields, ...given }: FormPartProps) {
  const mayAsk = useMay()
  const part = usePart(name, given)
  const [form] = Form.useForm<BrandForm>()
  const [draft, setDraft] = useState<BrandForm>(() => formOf(part.opened))
  const [first] = useState(draft)
  const shown = pictureAddress(part.opened.logo)
  const take = (changed: Partial<BrandForm>) => {
    // Another accent brings colours that go with it; each of them can still be changed.
    const accent = changed.accent ?? changed.colors?.accent
    const entered: BrandForm = form.getFieldsValue(true)
    const next = { ...entered, ...changed, colors: { ...entered.colors, ...changed.colors } }
    if (changed.accent !== undefined) next.colors = colorsFrom(changed.accent)
    if (accent !== undefined) next.accent = next.colors.accent
    form.setFieldsValue(next)
    setDraft(next)
    part.touch()
  }
  const setFieldValue: FormInstance['setFieldValue'] = (field, value) => take({ [String(field)]: value })
  return (
    <BesidePhone
      phone={
        <BrandPhone draft={draft} shown={shown} colors={draft.colors} welcome={draft.welcome} radius={draft.radius} />
      }
    >
      <Form<BrandForm>
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        initialValues={first}
        disabled={!mayAsk('saveBrandDraft')}
        onValuesChange={(changed: Partial<BrandForm>) => take(changed)}
        onFinish={() => part.save(sent(draft, part.version))}
      >
        {fields({ draft, form: { setFieldValue }, shown })}
        <SavePart part={part} />
      </Form>
    </BesidePhone>
  )
}
