import { PlusOutlined } from '@ant-design/icons'
import { useWords } from '../ui/language'
import { CommandButton } from '../ui/Permitted'
import { freshCode, tiersMax, type Census, type TierDraft } from './program'
import { TierRow } from './TierRow'

interface TierTableProps {
  tiers: TierDraft[]
  census: Census
  onChange: (tiers: TierDraft[]) => void
}

/** The ladder from the first tier up. */
export function TierTable({ tiers, census, onChange }: TierTableProps) {
  const words = useWords()
  const top = tiers.at(-1)
  const addOne = () =>
    onChange([
      ...tiers,
      {
        code: freshCode(
          'tier',
          tiers.map(({ code }) => code),
        ),
        name: '',
        growthMin: Math.max(1, (top?.growthMin ?? 0) * 2),
        material: top?.material ?? 'paper',
        benefits: [],
        perks: [],
      },
    ])
  return (
    <>
      {tiers.map((tier, row) => (
        <TierRow
          key={tier.code}
          tier={tier}
          census={census}
          isFirst={row === 0}
          onChange={(changed) => onChange(tiers.map((each, at) => (at === row ? changed : each)))}
          {...(row > 0 && { onRemove: () => onChange(tiers.filter((_, at) => at !== row)) })}
        />
      ))}
      {tiers.length < tiersMax && (
        <CommandButton asks="saveProgram" type="dashed" icon={<PlusOutlined aria-hidden />} onClick={addOne}>
          {words.program.addTier}
        </CommandButton>
      )}
    </>
  )
}
