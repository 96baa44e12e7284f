import { Radio } from 'antd'
import { useWords } from '../ui/language'
import { rewardKinds, type RewardKind } from './reward'

interface KindFieldProps {
  kind: RewardKind
  /** A kind is fixed once the reward is saved. */
  fixed: boolean
  onChange: (kind: RewardKind) => void
}

/** What sort of thing it is: that decides what else there is to fill in. */
export function KindField({ kind, fixed, onChange }: KindFieldProps) {
  const words = useWords()
  return (
    <>
      <Radio.Group
        className="rule-choices reward-kinds"
        aria-label={words.reward.kind}
        value={kind}
        disabled={fixed}
        onChange={(event) => onChange(rewardKinds.find((each) => each === event.target.value) ?? kind)}
        options={rewardKinds.map((value) => ({
          value,
          label: (
            <span>
              <strong>{words.reward.kinds[value].name}</strong>
              <small>{words.reward.kinds[value].says}</small>
            </span>
          ),
        }))}
      />
      {fixed && <p className="soft field-note">{words.reward.kindFixed}</p>}
    </>
  )
}
