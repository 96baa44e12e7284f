import { View, Text } from '@tarojs/components'
import { lazy, Suspense } from 'react'
import { Button } from '../../ui/Button'
import { useWords } from '../../words'
import { CodeField } from './CodeField'
import { openScan, startScan } from './startScan'
import './captureView.css'

/** The browser's own camera and its code reader stay out of the mini-program's bundle. */
const BrowserCamera = process.env.TARO_ENV === 'h5' ? lazy(() => import('./BrowserCamera')) : undefined

/** Three ways to hand in a code: the camera, a picture of it, or typing it. */
export function CaptureView() {
  const words = useWords()
  return (
    <View>
      {BrowserCamera ? (
        <Suspense fallback={<View className="capture-window" />}>
          <BrowserCamera onRead={openScan} />
        </Suspense>
      ) : (
        <View className="capture-button">
          <Button text={words.capture.camera} onTap={startScan} />
        </View>
      )}
      <View className="capture-type">
        <Text className="section-title">{words.capture.typeTitle}</Text>
        <Text className="capture-hint">{words.capture.typeHint}</Text>
        <CodeField action={words.capture.check} onSubmit={(code) => openScan(code, { typed: true })} />
      </View>
    </View>
  )
}
