import { useLaunch } from '@tarojs/taro'
import type { ReactNode } from 'react'
import './brand/tokens.css'
import './app.css'
import './ui/dot.css'
import './ui/panel.css'
import { openCloud } from './cloud/transport'
import { MemberProvider } from './features/member/MemberProvider'
import { WordsProvider } from './words'

export default function App({ children }: { children?: ReactNode }) {
  useLaunch(openCloud)
  return (
    <WordsProvider>
      <MemberProvider>{children}</MemberProvider>
    </WordsProvider>
  )
}
