import { Text, View } from '@tarojs/components'
import { stopPullDownRefresh, usePullDownRefresh, useRouter } from '@tarojs/taro'
import type { Output } from '../../../../contract'
import { decoded } from '../../../cloud/address'
import { useAnswer } from '../../../cloud/useAnswer'
import { Picture } from '../../../ui/Picture'
import { goHome, Screen } from '../../../ui/Screen'
import { Unanswered } from '../../../ui/Unanswered'
import { useWords } from '../../../words'
import { figure } from '../../../words/figures'
import './index.css'

/** What consumers read of a product, from a scan or from a picture of it. */
export default function ProductPage() {
  const words = useWords()
  const { id = '', batch = '' } = useRouter().params
  const asked = { productId: decoded(id), ...(batch === '' ? {} : { batchId: decoded(batch) }) }
  const { answered, refresh } = useAnswer('code', 'product', asked)
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  return (
    <Screen title={words.product.title} backLabel={words.back}>
      {answered.kind === 'here' ? (
        <ProductView product={answered.value} />
      ) : (
        <Unanswered
          answered={answered}
          lost={{ code: 'productUnknown', way: { text: words.scan.goHome, onTap: goHome } }}
          onRetry={refresh}
        />
      )}
    </Screen>
  )
}

function ProductView({ product }: { product: Output<'code', 'product'> }) {
  const words = useWords()
  const { name, tagline, pictures, description, shelfLife, gtin, batch } = product
  const facts = [
    batch?.madeOn && words.scan.madeOn(batch.madeOn),
    batch?.bestBefore && words.scan.bestBefore(batch.bestBefore),
    batch?.lot && words.product.lot(batch.lot),
    shelfLife && words.product.shelfLife(figure(shelfLife.count), shelfLife.unit),
    // Kept with 14 digits; packs carry 13.
    words.product.gtin(gtin.replace(/^0(?=\d{13}$)/, '')),
  ].filter((fact): fact is string => Boolean(fact))
  return (
    <>
      <View className="product-pictures">
        {pictures.map((picture) => (
          <View key={picture} className="product-picture">
            <Picture picture={picture} name={name} />
          </View>
        ))}
      </View>
      <Text className="product-name">{name}</Text>
      {tagline !== '' && <Text className="product-tagline">{tagline}</Text>}
      {description !== '' && (
        <>
          <Text className="section-title product-part">{words.product.about}</Text>
          <View className="panel">
            <Text className="product-description">{description}</Text>
          </View>
        </>
      )}
      <Text className="section-title product-part">{words.product.facts}</Text>
      <View className="panel">
        {facts.map((fact) => (
          <Text key={fact} className="product-fact">
            {fact}
          </Text>
        ))}
      </View>
    </>
  )
}
