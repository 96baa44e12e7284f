import { Text } from '@tarojs/components'
import type { Author } from '../community'
import { piecesOf } from './mentions'
import { toMember } from '../places'
import './mention.css'

interface Props {
  className: string
  text: string
  mentions: readonly Author[]
}

/** A text as it was written; whom it names can be tapped. */
export const MentionedText = ({ className, text, mentions }: Props) => (
  <Text className={className} userSelect>
    {piecesOf(text, mentions).map((piece, place) =>
      piece.publicId === undefined ? (
        <Text key={place}>{piece.text}</Text>
      ) : (
        <Text key={place} className="mention" onClick={() => piece.publicId && toMember(piece.publicId)}>
          {piece.text}
        </Text>
      ),
    )}
  </Text>
)
