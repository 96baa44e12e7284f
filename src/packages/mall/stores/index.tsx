import { StoresView } from '../../../features/mall/store/StoresView'
import { useStores } from '../../../features/mall/store/useStores'
import { Screen } from '../../../ui/Screen'
import { Unanswered } from '../../../ui/Unanswered'
import { useWords } from '../../../words'

/** Where the brand's stores are. */
export default function StoresPage() {
  const words = useWords()
  const { answered, refresh } = useStores()
  return (
    <Screen title={words.mall.stores.title} backLabel={words.back}>
      {answered.kind === 'here' ? (
        <StoresView stores={answered.value} />
      ) : (
        <Unanswered answered={answered} onRetry={refresh} />
      )}
    </Screen>
  )
}
