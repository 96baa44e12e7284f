import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { drawBars, drawSquares, moduleWidth, type Drawing } from './codePictures'
import { windowMeasures } from './window'
import './codeImage.css'

interface Props {
  /** Bars and spaces in turn; empty where a bar code cannot hold it. */
  bars: string
  squares: readonly string[]
  /** What both say, for whoever types. */
  text: string
  /** What stands beside it on the screen, on both sides together. */
  besidePx: number
}

const squaresRoomPx = 176

/** A code for a counter: for scanners that read bars, for those that read squares, and for the eye. */
export function CodeImage({ bars, squares, text, besidePx }: Props) {
  const { width, pixelRatio } = windowMeasures()
  const drawings = useMemo(
    () => ({ bars: bars === '' ? undefined : drawBars(bars), squares: drawSquares(squares) }),
    [bars, squares],
  )
  const room = width - besidePx
  return (
    <View className="code-pictures">
      {drawings.bars && <View className="code-bars" style={stretched(drawings.bars, room, pixelRatio)} />}
      <Text className="code-digits mono" userSelect>
        {text}
      </Text>
      <View className="code-squares" style={square(drawings.squares, Math.min(squaresRoomPx, room), pixelRatio)} />
    </View>
  )
}

const stretched = ({ across, backgroundImage }: Drawing, roomPx: number, pixelRatio: number) => ({
  width: `${across * moduleWidth(across, roomPx, pixelRatio)}px`,
  backgroundImage,
})

const square = (drawing: Drawing, roomPx: number, pixelRatio: number) => {
  const { width, backgroundImage } = stretched(drawing, roomPx, pixelRatio)
  return { width, height: width, backgroundImage }
}
