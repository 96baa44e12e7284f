import { Text, View } from '@tarojs/components'
import { Button } from '../../../ui/Button'
import { Chip } from '../../../ui/Chip'
import { useWords } from '../../../words'
import type { Board } from '../community'
import './draft.css'

interface Props {
  products: NonNullable<Board['product']>[]
  productId: string
  onChoose: (productId: string) => void
  onScan: () => void
}

/** Which product is shown off; the cloud wants a genuine scan of it by the author. */
export function DraftProduct({ products, productId, onChoose, onScan }: Props) {
  const { draft: say } = useWords().community
  return (
    <View>
      <Text className="draft-label">{say.product}</Text>
      <View className="chip-row">
        {products.map(({ id, name }) => (
          <Chip key={id} text={name} isOn={productId === id} onTap={() => onChoose(id)} />
        ))}
      </View>
      <View className="draft-scan">
        <Text className="draft-label">{say.productHint}</Text>
        <Button text={say.productScan} kind="quiet" onTap={onScan} />
      </View>
    </View>
  )
}
