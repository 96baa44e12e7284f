import { Text, View } from '@tarojs/components'
import { useAnswer } from '../../../cloud/useAnswer'
import { TermsChanges } from '../../../features/member/TermsChanges'
import { Screen } from '../../../ui/Screen'
import { Unanswered } from '../../../ui/Unanswered'
import { useSpeech } from '../../../words'
import './index.css'

/** The terms in force; above them what has changed since this member agreed, where they are asked again. */
export default function TermsPage() {
  const { words, locale } = useSpeech()
  const { answered, refresh } = useAnswer('member', 'terms', { locale })
  return (
    <Screen title={words.terms.title} backLabel={words.back}>
      {answered.kind !== 'here' ? (
        <Unanswered answered={answered} onRetry={refresh} />
      ) : (
        <>
          <Text className="terms-version">{words.terms.version(answered.value.version)}</Text>
          {answered.value.difference && (
            <View className="terms-section">
              <Text className="terms-title">{words.terms.changes}</Text>
              <TermsChanges difference={answered.value.difference} />
            </View>
          )}
          {answered.value.sections.map(({ title, paragraphs }) => (
            <View key={title} className="terms-section">
              <Text className="terms-title">{title}</Text>
              {paragraphs.map((paragraph) => (
                <Text key={paragraph} className="terms-paragraph">
                  {paragraph}
                </Text>
              ))}
            </View>
          ))}
        </>
      )}
    </Screen>
  )
}
