import { DownOutlined, UpOutlined } from '@ant-design/icons'
import type { PlaceKind } from '../../contract/words/community'
import type { Submission } from '../ui/CommandDrawer'
import { CommandButton } from '../ui/Permitted'
import { useWords } from '../ui/language'

interface MoveButtonsProps {
  kind: PlaceKind
  placeId: string
  name: string
  /** All of them, in their order. */
  places: { id: string }[]
  move: Submission<'movePlace'>
}

/** One step towards the front or the end. */
export function MoveButtons({ kind, placeId, name, places, move }: MoveButtonsProps) {
  const words = useWords()
  const at = places.findIndex(({ id }) => id === placeId)
  const to = (beforeId: string | null) => void move.submit({ kind, placeId, beforeId })
  return (
    <span className="move-buttons">
      <CommandButton
        asks={move.procedure}
        type="text"
        size="small"
        icon={<UpOutlined />}
        aria-label={words.board.up(name)}
        disabled={at === 0 || move.running}
        onClick={() => to(places[at - 1]?.id ?? null)}
      />
      <CommandButton
        asks={move.procedure}
        type="text"
        size="small"
        icon={<DownOutlined />}
        aria-label={words.board.down(name)}
        disabled={at === places.length - 1 || move.running}
        onClick={() => to(places[at + 2]?.id ?? null)}
      />
    </span>
  )
}
