import { Text, View } from '@tarojs/components'
import { useEffect, useMemo, type ReactNode } from 'react'
import { brighten } from '../../cloud/screen'
import { CardFace } from '../../ui/CardFace'
import { drawBars, drawSquares, moduleWidth, type Drawing } from '../../ui/codePictures'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import { Tappable } from '../../ui/Tappable'
import { windowMeasures } from '../../ui/window'
import { useWords } from '../../words'
import { inFours } from '../../words/figures'
import type { Card } from './MemberProvider'
import { useMemberCode, type Code } from './useMemberCode'
import './codeSide.css'

/** What stands beside the pictures: the page's margin and the card's, each on both sides. */
const besidePx = 2 * (16 + 12)
const squaresRoomPx = 176

/** The card's other side: the code that a clerk scans, or types where no scanner is at hand. */
export function CodeSide({ card, onTurn }: { card: Card; onTurn: () => void }) {
  const words = useWords()
  const { shown, again } = useMemberCode()
  useEffect(brighten, [])
  return (
    <CardFace material={card.tier.material}>
      <View className="code-head">
        <Text className="code-tier">{card.tier.name}</Text>
        <Tappable className="code-turn" onTap={onTurn}>
          <Text>{words.card.turnBack}</Text>
        </Tappable>
      </View>
      <View className="code-sheet">
        {shown.kind === 'good' && <CodePictures code={shown.code} />}
        {shown.kind === 'asking' && <CodeWaiting />}
        {shown.kind === 'offline' && (
          <CodeTrouble>
            <Notice
              icon="offline"
              title={words.card.codeOffline}
              body={words.card.codeOfflineBody}
              action={{ text: words.retry, onTap: again }}
            />
          </CodeTrouble>
        )}
        {shown.kind === 'failed' && (
          <CodeTrouble>
            <Notice
              icon="warning"
              title={words.card.codeFailed}
              body={shown.sentence}
              action={{ text: words.retry, onTap: again }}
            />
          </CodeTrouble>
        )}
      </View>
      <View className="code-foot">
        <View className="code-count">
          <Icon name="clock" size={16} />
          <Text className="code-left">
            {shown.kind === 'good' ? words.card.codeLeft(String(shown.secondsLeft)) : words.card.codeNone}
          </Text>
        </View>
        <Text>{words.card.codeHint}</Text>
      </View>
    </CardFace>
  )
}

function CodePictures({ code: { digits, bars, squares } }: { code: Code }) {
  const { width, pixelRatio } = windowMeasures()
  const drawings = useMemo(() => ({ bars: drawBars(bars), squares: drawSquares(squares) }), [bars, squares])
  const room = width - besidePx
  return (
    <View className="code-pictures">
      <View className="code-bars" style={stretched(drawings.bars, room, pixelRatio)} />
      <Text className="code-digits mono">{inFours(digits)}</Text>
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

/** The shape of the code, while it is on its way. */
const CodeWaiting = () => (
  <View className="code-pictures">
    <Skeleton height={64} width="84%" />
    <Skeleton height={14} width="64%" />
    <Skeleton height={152} width="152px" />
  </View>
)

const CodeTrouble = ({ children }: { children: ReactNode }) => <View className="code-trouble">{children}</View>
