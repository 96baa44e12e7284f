import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { answers } from './cloud/load'
import { Desk } from './shell/Desk'
import './ui/desk.css'
import { useLanguage } from './ui/language'
import { useMotion } from './ui/motion'
import { themeWith } from './ui/theme'

function Root() {
  const locale = useLanguage()
  const motion = useMotion()
  dayjs.locale(locale === 'en' ? 'en' : 'zh-cn')
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return (
    <ConfigProvider
      theme={themeWith(motion)}
      locale={locale === 'en' ? english : chinese}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <QueryClientProvider client={answers}>
        <Desk />
      </QueryClientProvider>
    </ConfigProvider>
  )
}

const place = document.getElementById('desk')
if (place !== null) createRoot(place).render(<Root />)
