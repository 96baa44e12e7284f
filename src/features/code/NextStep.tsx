import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../ui/Button'
import { Contact } from '../../ui/Contact'
import { Hotline } from '../../ui/Hotline'
import { useWords } from '../../words'
import { startScan } from './startScan'
import './nextStep.css'

interface Props {
  /**
   * Whoever has points looks at what they are good for; whoever has none scans the next bottle; where something is not as it
   * should be, people come first.
   */
  after: 'paid' | 'unpaid' | 'doubt'
  /** For whoever has no card, where joining is not what the page asks for already. */
  onJoin?: (() => void) | undefined
  /** The number that the brand gave for this very item; empty where it gave none. */
  hotline?: string | undefined
}

const goHome = () => void Taro.switchTab({ url: '/pages/home/index' })

/** One thing to do next, and what else there is. */
export function NextStep({ after, onJoin, hotline = '' }: Props) {
  const words = useWords()
  if (after === 'paid')
    return (
      <View className="next-step">
        <Button text={words.scan.toRewards} onTap={() => Taro.switchTab({ url: '/pages/mall/index' })} />
        <Button text={words.scan.again} kind="outline" onTap={startScan} />
        <Button
          text={words.scan.toStatement}
          kind="quiet"
          onTap={() => Taro.navigateTo({ url: '/packages/member/statement/index' })}
        />
      </View>
    )
  return (
    <View className="next-step">
      {hotline !== '' && <Hotline phone={hotline} />}
      {after === 'doubt' && <Contact kind={hotline === '' ? 'primary' : 'outline'} besides={hotline} />}
      <Button text={words.scan.again} kind={after === 'doubt' ? 'outline' : 'primary'} onTap={startScan} />
      {onJoin && <Button text={words.join.open} kind="outline" onTap={onJoin} />}
      <Button text={words.scan.goHome} kind="quiet" onTap={goHome} />
    </View>
  )
}
