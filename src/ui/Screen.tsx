import { View, Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { brandStyle, useBrand } from '../brand'
import { inBrowser } from '../cloud/address'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import { textScale } from './textScale'
import './screen.css'

interface Props {
  /** Shown in the bar at the top. */
  title?: string
  /** In the bar instead of a title. */
  head?: ReactNode
  /** What the arrow in the bar is called. */
  backLabel?: string
  /** What the arrow does, where it is not to go back one page. */
  onBack?: () => void
  /** `bad` and `won` are whole pages in their colour. */
  tone?: 'plain' | 'bad' | 'won'
  /** Stays at the bottom while the page scrolls. */
  foot?: ReactNode
  children: ReactNode
}

const statusBarHeight = inBrowser ? 0 : (Taro.getWindowInfo().statusBarHeight ?? 20)

/** The root of every page: the brand's variables, the bar, and the place for what stays at the foot. */
export function Screen({ title, head, backLabel, onBack = goBack, tone = 'plain', foot, children }: Props) {
  const brand = useBrand()
  const style: Record<string, string> = {
    ...brandStyle(brand),
    '--text-scale': String(textScale),
    '--status-bar': `${statusBarHeight}px`,
  }
  return (
    <View className={`screen screen-${tone}`} style={style}>
      <View className="screen-bar">
        {backLabel !== undefined && (
          <Tappable className="screen-back" label={backLabel} onTap={onBack}>
            <Icon name="back" />
          </Tappable>
        )}
        {head ?? <Text className="screen-title">{title}</Text>}
      </View>
      <View className="screen-body">{children}</View>
      {foot}
    </View>
  )
}

/** A page opened by a scan has nothing behind it: then back is home. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goHome()
}

export const goHome = () => void Taro.switchTab({ url: '/pages/home/index' })
