import { Picker, Text, View } from '@tarojs/components'
import { lazy, Suspense, useState } from 'react'
import { FieldFrame } from '../../ui/Field'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'
import { cityIn } from './address'
import './divisionField.css'

export interface Division {
  province: string
  city: string
  district: string
}

/** WeChat knows China's divisions itself; a browser brings them along, and they stay out of the mini-program. */
const DivisionSheet = process.env.TARO_ENV === 'h5' ? lazy(() => import('./DivisionSheet')) : undefined

interface Props {
  value: Division
  faulty?: boolean
  onChoose: (division: Division) => void
}

/** Province, city and district, chosen and never typed. */
export function DivisionField({ value, faulty = false, onChoose }: Props) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const choose = ({ province, city, district }: Division) =>
    onChoose({ province, city: cityIn(province, city), district })
  const names = [value.province, value.city, value.district]
  const shown = (
    <View className="division">
      <Text className={value.province ? 'division-names' : 'division-hint'}>
        {value.province ? [...new Set(names)].filter(Boolean).join(' ') : words.mall.address.divisionHint}
      </Text>
      <Icon name="forward" size={16} />
    </View>
  )
  return (
    <FieldFrame label={words.mall.address.division} faulty={faulty}>
      {process.env.TARO_ENV === 'h5' ? (
        <Tappable className="division-open" onTap={() => setOpen(true)}>
          {shown}
        </Tappable>
      ) : (
        <Picker
          className="division-open"
          mode="region"
          value={names}
          onChange={({
            detail: {
              value: [province = '', city = '', district = ''],
            },
          }) => choose({ province, city, district })}
        >
          {shown}
        </Picker>
      )}
      {DivisionSheet && isOpen && (
        <Suspense fallback={null}>
          <DivisionSheet
            onClose={() => setOpen(false)}
            onChoose={(division) => {
              setOpen(false)
              choose(division)
            }}
          />
        </Suspense>
      )}
    </FieldFrame>
  )
}
