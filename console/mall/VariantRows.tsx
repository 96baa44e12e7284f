import { DeleteOutlined } from '@ant-design/icons'
import { Button, type TableColumnsType } from 'antd'
import { useWords } from '../ui/language'
import { Rows } from '../ui/Rows'
import { sayChoices, type Variant } from './reward'
import type { DraftProps } from './RewardEditor'

/** The combinations on offer; one that is not made can be taken off. */
export function VariantRows({ draft: { specifications, variants }, onChange }: DraftProps) {
  const words = useWords()
  const columns: TableColumnsType<Variant> = [
    ...specifications.map((specification, place) => ({
      title: specification.name || words.reward.unnamedSpecification,
      render: (_: unknown, { choices }: Variant) => choices[place] ?? '',
    })),
    {
      title: '',
      align: 'right',
      render: (_, variant) => (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={words.reward.dropVariant(sayChoices(variant.choices))}
          disabled={variants.length === 1}
          onClick={() => onChange({ variants: variants.filter((each) => each !== variant) })}
        />
      ),
    },
  ]
  return <Rows rows={variants} columns={columns} keyOf={({ choices }) => sayChoices(choices)} />
}
