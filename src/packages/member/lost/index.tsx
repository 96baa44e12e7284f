import { Notice } from '../../../ui/Notice'
import { goHome, Screen } from '../../../ui/Screen'
import { useWords } from '../../../words'

/** Where an address leads that is none of ours. */
export default function LostPage() {
  const { noSuchPage, back, scan } = useWords()
  return (
    <Screen title={noSuchPage.title} backLabel={back}>
      <Notice icon="search" {...noSuchPage} action={{ text: scan.goHome, onTap: goHome }} />
    </Screen>
  )
}
