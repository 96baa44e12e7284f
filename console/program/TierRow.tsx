import { DeleteOutlined } from '@ant-design/icons'
import { Form, Input, Select, Tooltip } from 'antd'
import { benefitDefinitions } from '../../contract/rule/codes'
import { pointsMax } from '../../contract/words/points'
import { tierMaterials, type TierMaterial } from '../../contract/words/tier'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { CommandButton } from '../ui/Permitted'
import { exactTime } from '../ui/time'
import { Whole } from '../ui/Whole'
import type { Census, TierDraft } from './program'
import { RuleList } from './RuleList'
import { counted } from '../ui/counted'
import { firstSigns, textLimits } from '../../contract/words/texts'

const perksMax = 8

interface TierRowProps {
  tier: TierDraft
  census: Census
  isFirst: boolean
  onChange: (tier: TierDraft) => void
  /** Absent where it is the only one. */
  onRemove?: () => void
}

/** One step of the ladder: its name, its threshold, its card, and all that it gives. */
export function TierRow({ tier, census, isFirst, onChange, onRemove }: TierRowProps) {
  const words = useWords()
  const field = (name: string) => `${tier.code}-${name}`
  return (
    <fieldset className="tier-row">
      <header className={`tier-row-head till-card-${tier.material}`}>
        <strong>{tier.name || '—'}</strong>
        <span className="mono">{tier.code}</span>
        {census && (
          <Tooltip title={words.program.countedAt(exactTime(census.countedAt))}>
            <span className="tier-row-members">{words.program.members(figure(census.members[tier.code] ?? 0))}</span>
          </Tooltip>
        )}
        {onRemove && (
          <CommandButton
            asks="saveProgram"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`${words.shell.remove} ${tier.name}`}
            onClick={onRemove}
          />
        )}
      </header>
      <div className="tier-row-facts">
        <Form.Item label={words.program.name} htmlFor={field('name')}>
          <Input
            id={field('name')}
            value={tier.name}
            {...counted('tierName')}
            onChange={(event) => onChange({ ...tier, name: event.target.value })}
          />
        </Form.Item>
        <Form.Item label={words.program.growthMin} htmlFor={field('growth')}>
          <Whole
            id={field('growth')}
            value={tier.growthMin}
            onChange={(growthMin) => onChange({ ...tier, growthMin: growthMin ?? 0 })}
            min={0}
            max={pointsMax}
            disabled={isFirst}
          />
        </Form.Item>
        <Form.Item label={words.program.material} htmlFor={field('material')}>
          <Select<TierMaterial>
            id={field('material')}
            value={tier.material}
            onChange={(material) => onChange({ ...tier, material })}
            options={tierMaterials.map((material) => ({ value: material, label: words.program.materials[material] }))}
          />
        </Form.Item>
      </div>
      <Form.Item label={words.program.benefits}>
        <RuleList
          id={tier.code}
          definitions={benefitDefinitions}
          uses={tier.benefits}
          usesMax={benefitDefinitions.length}
          unique
          earning={['birthdayGift']}
          add={words.program.addBenefit}
          onChange={(benefits) => onChange({ ...tier, benefits })}
        />
      </Form.Item>
      <Form.Item label={words.program.perks} htmlFor={field('perks')} extra={words.program.perksHint}>
        <Select
          id={field('perks')}
          mode="tags"
          open={false}
          suffixIcon={null}
          value={tier.perks}
          maxCount={perksMax}
          onChange={(perks: string[]) =>
            onChange({
              ...tier,
              perks: perks.map((perk) => firstSigns(perk.trim(), textLimits.perk.most)).filter(Boolean),
            })
          }
        />
      </Form.Item>
    </fieldset>
  )
}
