import { signsIn, textLimits, type TextField } from '../../contract/words/texts'

/** An input that counts as the cloud will: too much is marked and not cut off. */
export const counted = (field: TextField) => ({
  showCount: true,
  count: { max: textLimits[field].most, strategy: (typed: string) => signsIn(typed, field) },
})
