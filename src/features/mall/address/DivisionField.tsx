import { Text, View } from '@tarojs/components'
import { FieldFrame } from '../../../ui/Field'
import { Icon } from '../../../ui/Icon'
import { useWords } from '../../../words'
import type { Division } from '../../../ui/division/division'
import { DivisionChoice } from '../../../ui/division/DivisionChoice'
import './divisionField.css'

interface Props {
  value: Division
  faulty?: boolean
  onChoose: (division: Division) => void
}

/** Province, city and district of an address. */
export function DivisionField({ value, faulty = false, onChoose }: Props) {
  const words = useWords()
  const names = [value.province, value.city, value.district]
  return (
    <FieldFrame label={words.mall.address.division} faulty={faulty}>
      <DivisionChoice value={value} depth="district" className="division-open" onChoose={onChoose}>
        <View className="division">
          <Text className={value.province ? 'division-names' : 'division-hint'}>
            {value.province ? [...new Set(names)].filter(Boolean).join(' ') : words.mall.address.divisionHint}
          </Text>
          <Icon name="forward" size={16} />
        </View>
      </DivisionChoice>
    </FieldFrame>
  )
}
