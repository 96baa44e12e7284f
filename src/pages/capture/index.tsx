import { CaptureView } from '../../features/code/CaptureView'
import { Screen } from '../../ui/Screen'
import { useWords } from '../../words'

export default function CapturePage() {
  const words = useWords()
  return (
    <Screen title={words.capture.title} backLabel={words.back}>
      <CaptureView />
    </Screen>
  )
}
