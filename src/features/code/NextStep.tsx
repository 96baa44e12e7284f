import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../ui/Button'
import { Contact } from '../../ui/Contact'
import { useWords } from '../../words'
import { startScan } from './startScan'
import './nextStep.css'

interface Props {
  /** Something was booked and can be looked up. */
  statement?: boolean
  /** Something is not as it should be: people first, the next bottle after. */
  contact?: boolean
}

/** One thing to do next. */
export function NextStep({ statement = false, contact = false }: Props) {
  const words = useWords()
  return (
    <View className="next-step">
      {contact && <Contact />}
      <Button text={words.scan.again} kind={contact ? 'outline' : 'primary'} onTap={startScan} />
      {statement && (
        <Button
          text={words.scan.toStatement}
          kind="quiet"
          onTap={() => Taro.navigateTo({ url: '/packages/member/statement/index' })}
        />
      )}
    </View>
  )
}
