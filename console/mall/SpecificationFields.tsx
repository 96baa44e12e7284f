import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { useWords } from '../ui/language'
import { specificationsMax, variantsOf, type Specification } from './reward'
import type { DraftProps } from './reward'
import { VariantRows } from './VariantRows'
import { counted } from '../ui/counted'
import { firstSigns, textLimits } from '../../contract/words/texts'

const valuesMax = 20

/** What can be chosen, e.g. colour and size, and the variants that come of it. */
export function SpecificationFields({ draft, onChange }: DraftProps) {
  const words = useWords()
  const { specifications, variants } = draft
  const set = (next: Specification[]) => onChange({ specifications: next, variants: variantsOf(next, variants) })
  const change = (place: number, part: Partial<Specification>) =>
    set(specifications.map((each, at) => (at === place ? { ...each, ...part } : each)))
  return (
    <>
      {specifications.map(({ name, values }, place) => (
        // Specifications have no identity but their place.
        <div className="specification" key={place}>
          <Input
            aria-label={words.reward.specificationName(place + 1)}
            placeholder={words.reward.specificationExample}
            {...counted('specificationName')}
            value={name}
            onChange={(event) => change(place, { name: event.target.value })}
          />
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            aria-label={words.reward.specificationValues(place + 1)}
            placeholder={words.reward.valuesExample}
            maxCount={valuesMax}
            tokenSeparators={[',', '，', '、']}
            value={values}
            onChange={(next) => change(place, { values: cleaned(next) })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={words.shell.remove}
            onClick={() => set(specifications.filter((_, at) => at !== place))}
          />
        </div>
      ))}
      {specifications.length < specificationsMax && (
        <Button
          type="dashed"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => set([...specifications, { name: '', values: [] }])}
        >
          {words.reward.addSpecification}
        </Button>
      )}
      {specifications.length > 0 && variants.length > 0 && (
        <Form.Item className="variants" label={words.reward.variantsCount(variants.length)}>
          <VariantRows draft={draft} onChange={onChange} />
        </Form.Item>
      )}
    </>
  )
}

const cleaned = (values: string[]) => [
  ...new Set(values.map((value) => firstSigns(value.trim(), textLimits.choice.most)).filter((value) => value !== '')),
]
