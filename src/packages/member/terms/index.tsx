import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useMember } from '../../../features/member/MemberProvider'
import { Screen } from '../../../ui/Screen'
import { useSpeech } from '../../../words'
import { termsOf } from '../../../words/terms'
import './index.css'

export default function TermsPage() {
  const { words, locale } = useSpeech()
  const { home, refreshIfOld } = useMember()
  useDidShow(refreshIfOld)
  return (
    <Screen title={words.terms.title} backLabel={words.back}>
      {home && <Text className="terms-version">{words.terms.version(home.consentVersion)}</Text>}
      {(home ? termsOf(home.brand, locale) : []).map(({ title, paragraphs }) => (
        <View key={title} className="terms-section">
          <Text className="terms-title">{title}</Text>
          {paragraphs.map((paragraph) => (
            <Text key={paragraph} className="terms-paragraph">
              {paragraph}
            </Text>
          ))}
        </View>
      ))}
    </Screen>
  )
}
