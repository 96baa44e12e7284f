import { Text, View } from '@tarojs/components'
import { useEffect, type ReactNode } from 'react'
import { brighten } from '../../cloud/screen'
import { CardFace } from '../../ui/CardFace'
import { CodeImage } from '../../ui/CodeImage'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'
import { inFours } from '../../words/figures'
import type { Card } from './MemberProvider'
import { useMemberCode } from './useMemberCode'
import './codeSide.css'

/** What stands beside the pictures: the page's margin and the card's, each on both sides. */
const besidePx = 2 * (16 + 12)

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
        {shown.kind === 'good' && <CodeImage {...shown.code} text={inFours(shown.code.digits)} besidePx={besidePx} />}
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

/** The shape of the code, while it is on its way. */
const CodeWaiting = () => (
  <View className="code-waiting">
    <Skeleton height={64} width="84%" />
    <Skeleton height={14} width="64%" />
    <Skeleton height={152} width="152px" />
  </View>
)

const CodeTrouble = ({ children }: { children: ReactNode }) => <View className="code-trouble">{children}</View>
