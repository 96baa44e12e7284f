import { Form, Input, InputNumber, Select } from 'antd'
import { shelfLifeMax, shelfLifeUnits, type ShelfLife } from '../../contract/words/product'
import { useAnswer } from '../cloud/load'
import type { Product } from '../cloud/lists'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { findingOf, shownGtin } from './gtin'
import { PhotosField, type Photo } from './PhotosField'
import { counted } from '../ui/counted'

interface Entered {
  name: string
  tagline: string
  gtin: string
  photos: Photo[]
  description: string
  shelfLife: { count: number | null; unit: ShelfLife['unit'] }
}

/** What is filled in, as the cloud takes it. */
function sent({ photos: [first, ...others], shelfLife: { count, unit }, ...entered }: Entered) {
  return {
    ...entered,
    picture: first?.picture ?? '',
    morePictures: others.map(({ picture }) => picture),
    shelfLife: count === null ? null : { count, unit },
  }
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
          photos: product?.pictures ?? [],
          description: product?.description ?? '',
          shelfLife: product?.shelfLife ?? { count: null, unit: 'month' },
        }}
        onFinish={(entered) => void save.submit({ ...edited, ...sent(entered) })}
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
          name="photos"
          label={words.product.photos}
          extra={words.product.photosHint}
          rules={[{ required: true, type: 'array', min: 1, message: words.product.pictureMissing }]}
        >
          <PhotosField drawn={drawn.value?.pictures ?? []} />
        </Form.Item>
        <Form.Item name="description" label={words.product.description} extra={words.product.descriptionHint}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} {...counted('productDescription')} />
        </Form.Item>
        <Form.Item label={words.product.shelfLife} htmlFor="shelf-life" extra={words.product.shelfLifeHint}>
          <div className="side-by-side">
            <Form.Item name={['shelfLife', 'count']} noStyle>
              <InputNumber id="shelf-life" className="wide" min={1} max={shelfLifeMax} precision={0} />
            </Form.Item>
            <Form.Item name={['shelfLife', 'unit']} noStyle>
              <Select
                aria-label={words.product.shelfLife}
                options={shelfLifeUnits.map((unit) => ({ value: unit, label: words.product.shelfLifeUnits[unit] }))}
              />
            </Form.Item>
          </div>
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
