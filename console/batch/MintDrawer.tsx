import { Alert, Button, Drawer, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { batchSizeMax } from '../../contract/words'
import type { Asked, Failure } from '../cloud/call'
import { useCommand } from '../cloud/command'
import { useProducts } from '../cloud/lists'
import { Trouble } from '../ui/Answered'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { go, hrefOf } from '../ui/route'
import { Whole } from '../ui/Whole'

const usualSizes = [10_000, 100_000, 1_000_000, 10_000_000]

export function MintDrawer({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const products = useProducts()
  const mint = useCommand('mintBatch')
  const [failure, setFailure] = useState<Failure>()
  const [form] = Form.useForm<Asked<'mintBatch'>>()
  const size = Form.useWatch('size', form) ?? 0

  const submit = async (entered: Asked<'mintBatch'>) => {
    const outcome = await mint.run(entered)
    if (outcome.ok) go({ screen: 'batch', batchId: outcome.value.batch.id })
    else setFailure(outcome.failure)
  }

  const rows = products.value?.rows
  return (
    <Drawer
      open
      onClose={onClose}
      size={480}
      title={words.batch.makeTitle}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>{words.shell.cancel}</Button>
          <Button type="primary" loading={mint.running} onClick={() => form.submit()}>
            {size > 0 ? words.batch.mintSized(figure(size)) : words.batch.make}
          </Button>
        </div>
      }
    >
      {rows?.length === 0 && (
        <Alert
          className="trouble"
          type="info"
          showIcon
          title={<a href={hrefOf({ screen: 'products', open: 'new' })}>{words.batch.productFirst}</a>}
        />
      )}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(entered) => void submit(entered)}>
        <Form.Item
          name="productId"
          label={words.batch.product}
          rules={[{ required: true, message: words.batch.productMissing }]}
        >
          <Select
            autoFocus
            showSearch={{ optionFilterProp: 'label' }}
            loading={rows === undefined}
            placeholder={words.batch.productHint}
            options={rows?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          />
        </Form.Item>
        <Form.Item
          name="label"
          label={words.batch.label}
          extra={words.batch.labelHint}
          rules={[{ required: true, whitespace: true, message: words.batch.labelMissing }]}
        >
          <Input maxLength={40} showCount placeholder={words.batch.labelExample} />
        </Form.Item>
        <Form.Item
          name="size"
          label={words.batch.size}
          rules={[{ required: true, message: words.batch.sizeMissing }]}
          extra={
            <span className="chips">
              {usualSizes.map((usual) => (
                <Button key={usual} size="small" onClick={() => form.setFieldsValue({ size: usual })}>
                  {figure(usual)}
                </Button>
              ))}
            </span>
          }
        >
          <Whole min={1} max={batchSizeMax} unit={words.batch.codesUnit} />
        </Form.Item>
        {size > 0 && <p className="consequence">{words.batch.mintConsequence(figure(size))}</p>}
        <Trouble failure={failure} />
      </Form>
    </Drawer>
  )
}
