import { Text, View } from '@tarojs/components'
import type { Output } from '../../../contract'
import { useWords } from '../../words'
import './termsChanges.css'

type Difference = NonNullable<Output<'member', 'terms'>['difference']>

/** What was taken out of the terms and what came in since this member agreed, each under the heading that it stands under. */
export function TermsChanges({ difference }: { difference: Difference }) {
  const { terms } = useWords()
  const { lines } = difference
  const headingOf = (place: number) => [...lines.slice(0, place)].reverse().find(({ isTitle }) => isTitle)?.text ?? ''
  const changed = lines
    .map((line, place) => ({ ...line, heading: line.isTitle ? '' : headingOf(place), place }))
    .filter(({ change }) => change !== 'same')
  return (
    <View className="terms-changes">
      <Text className="terms-changes-says">{terms.changedSince(difference.version)}</Text>
      {changed.map(({ text, change, heading, place }) => (
        <View key={place} className={`terms-change terms-change-${change}`}>
          <Text className="terms-change-what">
            {[change === 'removed' ? terms.removed : terms.added, heading].filter((said) => said !== '').join(' · ')}
          </Text>
          <Text className="terms-change-text">{text}</Text>
        </View>
      ))}
    </View>
  )
}
