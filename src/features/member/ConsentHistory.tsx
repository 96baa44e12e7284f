import { View, Text } from '@tarojs/components'
import { useSpeech } from '../../words'
import { moment } from '../../words/figures'
import type { Privacy } from './usePrivacy'

/** Which terms were agreed to, and when; newest first. */
export function ConsentHistory({ consents }: Pick<Privacy, 'consents'>) {
  const { words, locale } = useSpeech()
  return (
    <View>
      <View className="section-head">
        <Text className="section-title">{words.privacy.consents}</Text>
      </View>
      <View className="panel">
        {consents.map(({ version, at, what }) => (
          <View key={version} className="consent-line">
            <View>
              <Text className="consent-version">{words.privacy.consent(version)}</Text>
              <Text className="consent-what">{words.privacy.consentWhat[what]}</Text>
            </View>
            <Text className="consent-at figure">{moment(at, locale)}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
