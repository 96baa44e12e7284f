import { Select } from 'antd'
import type { IdsArgument } from '../../contract/rule/codes'
import { useCampaigns, useRewards } from '../cloud/lists'
import { useWords } from './language'

interface IdsFieldProps {
  id: string
  argument: IdsArgument
  ids: string[]
  onChange: (ids: string[]) => void
}

/** Some rewards or campaigns, chosen by name; one that is no longer listed shows its id and can only be taken out. */
export const IdsField = (props: IdsFieldProps) =>
  props.argument.of === 'reward' ? <RewardIds {...props} /> : <CampaignIds {...props} />

function RewardIds(props: IdsFieldProps) {
  const { value } = useRewards()
  return <Choice {...props} options={value?.rows.map(({ id, title }) => ({ value: id, label: title }))} />
}

function CampaignIds(props: IdsFieldProps) {
  const { value } = useCampaigns()
  return <Choice {...props} options={value?.rows.map(({ id, name }) => ({ value: id, label: name }))} />
}

interface ChoiceProps extends IdsFieldProps {
  /** Undefined until they are there. */
  options: { value: string; label: string }[] | undefined
}

function Choice({ id, argument, ids, onChange, options }: ChoiceProps) {
  const words = useWords()
  return (
    <Select
      id={id}
      mode="multiple"
      value={ids}
      onChange={onChange}
      maxCount={argument.idsMax}
      loading={options === undefined}
      options={options ?? []}
      optionFilterProp="label"
      placeholder={words.program.choose[argument.of]}
    />
  )
}
