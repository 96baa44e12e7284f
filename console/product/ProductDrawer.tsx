import { Form, Input } from 'antd'
import { useAnswer } from '../cloud/load'
import type { Product } from '../cloud/lists'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { findingOf, shownGtin } from './gtin'
import { PictureChooser } from './PictureChooser'
import { counted } from '../ui/counted'

interface Entered {
  name: string
  tagline: string
  gtin: string
  picture: string
}

/** Makes a product, or edits the one given. */
export function ProductDrawer({ product, onClose }: { product: Product | undefined; onClose: () => void }) {
  const words = useWords()
  const save = useSubmission('saveProduct', onClose)
  const drawn = useAnswer('listProducts', { limit: 1 })
  const [form] = Form.useForm<Entered>()
  const edited = product && { id: product.id, version: product.version }
  return (
    <CommandDrawer
      title={product ? words.product.editTitle : words.product.makeTitle}
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
          name: product?.name ?? '',
          tagline: product?.tagline ?? '',
          gtin: shownGtin(product?.gtin ?? ''),
          picture: product?.picture ?? '',
        }}
        onFinish={(entered) => void save.submit({ ...edited, ...entered })}
      >
        <Form.Item
          name="name"
          label={words.product.name}
          extra={words.product.nameHint}
          rules={[{ required: true, whitespace: true, message: words.product.nameMissing }]}
        >
          <Input autoFocus {...counted('productName')} placeholder={words.product.nameExample} />
        </Form.Item>
        <Form.Item name="tagline" label={words.product.tagline} extra={words.product.taglineHint}>
          <Input {...counted('tagline')} placeholder={words.product.taglineExample} />
        </Form.Item>
        <GtinField />
        <Form.Item
          name="picture"
          label={words.product.picture}
          rules={[{ required: true, message: words.product.pictureMissing }]}
        >
          <PictureChooser pictures={drawn.value?.pictures ?? []} />
        </Form.Item>
      </Form>
    </CommandDrawer>
  )
}

/** The barcode, with what its last digit says about it. */
function GtinField() {
  const words = useWords()
  const finding = findingOf(Form.useWatch<string | undefined>('gtin') ?? '')
  const said = words.product.gtinFinding(finding)
  return (
    <Form.Item
      name="gtin"
      label={words.product.gtin}
      extra={
        <span className={finding.kind === 'right' ? 'good' : finding.kind === 'wrong' ? 'warn' : undefined}>
          {said}
        </span>
      }
      rules={[
        {
          validator: async (_, value: string) => {
            if (findingOf(value).kind !== 'right') throw new Error(words.product.gtinFinding(findingOf(value)))
          },
        },
      ]}
      validateTrigger="onSubmit"
    >
      <Input className="mono" inputMode="numeric" placeholder="6901234567892" />
    </Form.Item>
  )
}
