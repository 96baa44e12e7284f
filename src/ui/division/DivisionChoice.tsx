import { Picker } from '@tarojs/components'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Tappable } from '../Tappable'
import { cityIn, type Division } from './division'
import './division.css'

/** WeChat knows China's divisions itself; a browser brings them along, and they stay out of the mini-program. */
const DivisionSheet = process.env.TARO_ENV === 'h5' ? lazy(() => import('./DivisionSheet')) : undefined

export type Depth = 'city' | 'district'

interface Props {
  value: Division
  /** How far down the choice goes. */
  depth: Depth
  className: string
  onChoose: (division: Division) => void
  /** What is tapped to choose. */
  children: ReactNode
}

/** A place in China, chosen and never typed. */
export function DivisionChoice({ value, depth, className, onChoose, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  const choose = ({ province, city, district }: Division) =>
    onChoose({ province, city: cityIn(province, city), district })
  if (!DivisionSheet)
    return (
      <Picker
        className={className}
        mode="region"
        level={depth === 'city' ? 'city' : 'region'}
        value={[value.province, value.city, value.district]}
        onChange={({
          detail: {
            value: [province = '', city = '', district = ''],
          },
        }) => choose({ province, city, district })}
      >
        {children}
      </Picker>
    )
  return (
    <>
      <Tappable className={className} onTap={() => setOpen(true)}>
        {children}
      </Tappable>
      {isOpen && (
        <Suspense fallback={null}>
          <DivisionSheet
            depth={depth}
            onClose={() => setOpen(false)}
            onChoose={(division) => {
              setOpen(false)
              choose(division)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
