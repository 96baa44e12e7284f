import { Alert, Button, Form, Input, Select } from 'antd'
import { batchSizeMax } from '../../contract/words/batch'
import type { Asked } from '../cloud/call'
import { useProducts } from '../cloud/lists'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { go, hrefOf } from '../ui/route'
import { Whole } from '../ui/Whole'
import { counted } from '../ui/counted'
import { PageLink } from '../ui/Permitted'
import { MadeFields, madeOf, type MadeEntered } from './MadeFields'

const usualSizes = [10_000, 100_000, 1_000_000, 10_000_000]

type Entered = Omit<Asked<'mintBatch'>, 'made'> & { made?: MadeEntered }

export function MintDrawer({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const products = useProducts()
  const mint = useSubmission('mintBatch', ({ batch }) => go('/batches/:batchId', { batchId: batch.id }))
  const [form] = Form.useForm<Entered>()
  const size = Form.useWatch('size', form) ?? 0

  const rows = products.value?.rows
  return (
    <CommandDrawer
      title={words.batch.makeTitle}
      confirm={size > 0 ? words.batch.mintSized(figure(size)) : words.batch.make}
      submission={mint}
      onConfirm={() => form.submit()}
      onClose={onClose}
    >
      {rows?.length === 0 && (
        <Alert
          className="trouble"
          type="info"
          showIcon
          title={<PageLink to={hrefOf('/products/new')}>{words.batch.productFirst}</PageLink>}
        />
      )}
      <Form<Entered>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ made = {}, ...entered }) => {
          const said = madeOf(made)
          void mint.submit({ ...entered, ...(said ? { made: said } : {}) })
        }}
      >
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
          <Input {...counted('batchLabel')} placeholder={words.batch.labelExample} />
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
        <MadeFields />
        {size > 0 && <p className="consequence">{words.batch.mintConsequence(figure(size))}</p>}
      </Form>
    </CommandDrawer>
  )
}
