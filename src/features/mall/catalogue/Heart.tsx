import { Icon } from '../../../ui/Icon'
import { Tappable } from '../../../ui/Tappable'
import { useWords } from '../../../words'
import './heart.css'

/** On the wish list or not; a tap changes it. */
export function Heart({ isWished, onTap }: { isWished: boolean; onTap: () => void }) {
  const words = useWords()
  return (
    <Tappable
      className={`heart${isWished ? ' heart-full' : ''}`}
      label={isWished ? words.mall.unwish : words.mall.wish}
      onTap={onTap}
    >
      <Icon name={isWished ? 'heart-full' : 'heart'} size={20} />
    </Tappable>
  )
}
