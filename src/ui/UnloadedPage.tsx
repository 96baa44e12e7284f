import { View } from '@tarojs/components'
import { useUnloadedPage } from '../cloud/pageLoading'
import { useWords } from '../words'
import { Notice } from './Notice'
import { Screen } from './Screen'
import './unloadedPage.css'

/** Over whatever was open before, where the page that was opened did not arrive. */
export function UnloadedPage() {
  const words = useWords()
  const { isUnloaded, retry } = useUnloadedPage()
  if (!isUnloaded) return null
  return (
    <View className="unloaded-page">
      <Screen title={words.unloaded.title} backLabel={words.back} onBack={() => window.history.back()}>
        <Notice icon="offline" {...words.unloaded} action={{ text: words.retry, onTap: () => void retry() }} />
      </Screen>
    </View>
  )
}
