import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select, type TableColumnsType } from 'antd'
import { useWords } from '../ui/language'
import { Rows } from '../ui/Rows'
import { sayChoices, type Variant } from './reward'
import type { DraftProps } from './reward'

/** The combinations on offer; one that is not made can be taken off. */
export function VariantRows({ draft: { specifications, variants, pictures }, onChange }: DraftProps) {
  const words = useWords()
  const show = (variant: Variant, picture: string | undefined) => {
    const { picture: _before, ...rest } = variant
    const shown = picture === undefined ? rest : { ...rest, picture }
    onChange({ variants: variants.map((each) => (each === variant ? shown : each)) })
  }
  const pictureColumn: TableColumnsType<Variant>[number] = {
    title: words.reward.variantPicture,
    render: (_, variant) => (
      <Select<string>
        size="small"
        allowClear
        aria-label={words.reward.variantPictureOf(sayChoices(variant.choices))}
        placeholder={words.reward.cover}
        value={variant.picture ?? null}
        options={pictures.map(({ picture }, place) => ({ value: picture, label: words.reward.pictureAt(place + 1) }))}
        onChange={(picture?: string) => show(variant, picture)}
      />
    ),
  }
  const columns: TableColumnsType<Variant> = [
    ...specifications.map((specification, place) => ({
      title: specification.name || words.reward.unnamedSpecification,
      render: (_: unknown, { choices }: Variant) => choices[place] ?? '',
    })),
    ...(specifications.length > 0 && pictures.length > 1 ? [pictureColumn] : []),
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
