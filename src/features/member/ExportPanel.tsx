import { View, Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { useSpeech } from '../../words'
import { figure } from '../../words/figures'
import { exportEverything } from './usePrivacy'

/** Everything held, as one file for the member to keep. */
export function ExportPanel() {
  const { words, locale } = useSpeech()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const run = async (kind: 'page' | 'data') => {
    if (busy) return
    setBusy(true)
    const form = kind === 'page' ? { kind, title: words.privacy.exportTitle, locale } : { kind }
    const records = await exportEverything(form, (count) => setSaid(words.privacy.exporting(figure(count))))
    setBusy(false)
    setSaid(records === undefined ? words.privacy.exportFailed : words.privacy.exported(figure(records)))
  }
  return (
    <View>
      <View className="section-head">
        <Text className="section-title">{words.privacy.export}</Text>
      </View>
      <View className="panel privacy-panel">
        <Text className="privacy-words">{words.privacy.exportBody}</Text>
        {said !== '' && <Text className="privacy-said">{said}</Text>}
        <Button kind="outline" text={words.privacy.exportPage} faded={busy} onTap={() => void run('page')} />
        <Button kind="quiet" text={words.privacy.exportDo} faded={busy} onTap={() => void run('data')} />
      </View>
    </View>
  )
}
