import { Form, Radio, Select } from 'antd'
import { giftDefinitions } from '../../contract/rule/codes'
import { useOrganisations } from '../cloud/lists'
import { useWords } from '../ui/language'
import { ruleWords, useArgumentWords } from '../ui/ruleWords'
import { Whole } from '../ui/Whole'
import { initialRule, type Choices, type RuleUse } from './reward'
import type { DraftProps } from './reward'

/** The contract's highest price. */
const pointsMax = 10_000_000

interface PriceFieldsProps extends DraftProps {
  categories: Choices['categories']
}

/** For how many points, in which category, and what a virtual reward gives. */
export function PriceFields({ draft, onChange, categories }: PriceFieldsProps) {
  const words = useWords()
  const { gift } = draft
  return (
    <>
      <div className="side-by-side">
        <Form.Item label={words.reward.points} htmlFor="reward-points">
          <Whole
            id="reward-points"
            value={draft.points}
            onChange={(points) => onChange({ points })}
            min={1}
            max={pointsMax}
            unit={words.reward.pointsUnit}
          />
        </Form.Item>
        <Form.Item label={words.reward.category} htmlFor="reward-category">
          <Select
            id="reward-category"
            value={draft.category}
            onChange={(category) => onChange({ category })}
            options={categories.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      </div>
      {draft.kind === 'virtual' && gift && <GiftField gift={gift} onChange={(next) => onChange({ gift: next })} />}
      {gift?.code === 'shopCoupon' && (
        <StoresField stores={draft.stores ?? []} onChange={(stores) => onChange({ stores })} />
      )}
    </>
  )
}

/** What is put on the card at once, drawn from the definitions. */
/** Which stores take the coupon; all of them where none is named. */
function StoresField({ stores, onChange }: { stores: string[]; onChange: (stores: string[]) => void }) {
  const words = useWords()
  const known = useOrganisations().value?.rows.filter(({ kind }) => kind === 'store') ?? []
  return (
    <Form.Item label={words.reward.stores} htmlFor="reward-stores" extra={words.reward.storesSay}>
      <Select
        id="reward-stores"
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={words.reward.allStores}
        value={stores}
        onChange={onChange}
        options={known.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  )
}

function GiftField({ gift, onChange }: { gift: RuleUse; onChange: (gift: RuleUse) => void }) {
  const words = useWords()
  const chosen = giftDefinitions.find(({ code }) => code === gift.code)
  const spoken = useArgumentWords(gift)
  return (
    <>
      <Form.Item label={words.reward.gift}>
        <Radio.Group
          className="rule-choices"
          value={gift.code}
          onChange={(event) => {
            const definition = giftDefinitions.find(({ code }) => code === event.target.value)
            if (definition) onChange(initialRule(definition))
          }}
          options={giftDefinitions.map((definition) => ({
            value: definition.code,
            label: (
              <span>
                <strong>{ruleWords(words.rewardRules, definition).name}</strong>
                <small>{ruleWords(words.rewardRules, definition).explanation}</small>
              </span>
            ),
          }))}
        />
      </Form.Item>
      <div className="side-by-side">
        {chosen?.arguments.map((argument) => {
          const { label, unit } = spoken(argument.name)
          const id = `gift-${argument.name}`
          const value = gift.args[argument.name]
          return (
            <Form.Item key={argument.name} label={label} htmlFor={id}>
              <Whole
                id={id}
                value={typeof value === 'number' ? value : null}
                onChange={(next) => onChange({ ...gift, args: { ...gift.args, [argument.name]: next } })}
                min={argument.min}
                max={argument.max}
                unit={unit}
              />
            </Form.Item>
          )
        })}
      </div>
    </>
  )
}
