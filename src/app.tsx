import Taro, { useLaunch, usePageNotFound } from '@tarojs/taro'
import type { ReactNode } from 'react'
import './brand/tokens.css'
import './app.css'
import './ui/dot.css'
import './ui/panel.css'
import { inBrowser } from './cloud/address'
import { openCloud } from './cloud/transport'
import { JoinSheet } from './features/member/JoinSheet'
import { MemberProvider } from './features/member/MemberProvider'
import { JoinSheetProvider } from './ui/GuestNotice'
import { UnloadedPage } from './ui/UnloadedPage'
import { WordsProvider } from './words'

export default function App({ children }: { children?: ReactNode }) {
  useLaunch(openCloud)
  usePageNotFound(() => void Taro.redirectTo({ url: '/packages/member/lost/index' }))
  return (
    <WordsProvider>
      <MemberProvider>
        <JoinSheetProvider value={JoinSheet}>
          {children}
          {inBrowser && <UnloadedPage />}
        </JoinSheetProvider>
      </MemberProvider>
    </WordsProvider>
  )
}
