import { Button, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import type { Failure } from '../cloud/call'
import { useCommand } from '../cloud/command'
import { useAnswer } from '../cloud/load'
import type { Product } from '../cloud/lists'
import { Trouble } from '../ui/Answered'
import { useWords } from '../ui/language'
import { findingOf, shownGtin } from './gtin'
import { PictureChooser } from './PictureChooser'

interface Entered {
  name: string
  tagline: string
  gtin: string
  picture: string
}

/** Makes a product, or edits the one given. */
export function ProductDrawer({ product, onClose }: { product: Product | undefined; onClose: () => void }) {
  const words = useWords()
  const save = useCommand('saveProduct')
  const drawn = useAnswer('listProducts', { limit: 1 })
  const [failure, setFailure] = useState<Failure>()
  const [form] = Form.useForm<Entered>()
  const pictures = drawn.value?.pictures ?? []

  const submit = async (entered: Entered) => {
    const outcome = await save.run({ ...(product && { id: product.id, version: product.version }), ...entered })
    if (outcome.ok) onClose()
    else setFailure(outcome.failure)
  }

  return (
    <Drawer
      open
      onClose={onClose}
      size={480}
      title={product ? words.product.editTitle : words.product.makeTitle}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{words.shell.cancel}</Button>
          <Button type="primary" loading={save.running} onClick={() => form.submit()}>
            {words.shell.save}
          </Button>
        </div>
      }
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
        onFinish={(entered) => void submit(entered)}
      >
        <Form.Item
          name="name"
          label={words.product.name}
          extra={words.product.nameHint}
          rules={[{ required: true, whitespace: true, message: words.product.nameMissing }]}
        >
          <Input autoFocus maxLength={40} showCount placeholder={words.product.nameExample} />
        </Form.Item>
        <Form.Item name="tagline" label={words.product.tagline} extra={words.product.taglineHint}>
          <Input maxLength={60} showCount placeholder={words.product.taglineExample} />
        </Form.Item>
        <GtinField />
        <Form.Item
          name="picture"
          label={words.product.picture}
          rules={[{ required: true, message: words.product.pictureMissing }]}
        >
          <PictureChooser pictures={pictures} />
        </Form.Item>
        <Trouble failure={failure} />
      </Form>
    </Drawer>
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
      <Input className="mono" inputMode="numeric" maxLength={14} placeholder="6901234567892" />
    </Form.Item>
  )
}
