import { Form, Select, Switch } from 'antd'
import { useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { edited, none, placeBegin, PlaceDrawer, type PlaceEntered } from './PlaceDrawer'
import type { Board, Places } from './places'

interface Entered extends PlaceEntered {
  tier: string
  productId: string
  isReviewed: boolean
}

interface BoardDrawerProps {
  board: Board | undefined
  places: Places
  onClose: () => void
}

/** A board: for whom it is, what it is about, and whether posts are looked at first. */
export function BoardDrawer({ board, places: { tiers, products }, onClose }: BoardDrawerProps) {
  const words = useWords()
  const save = useSubmission('saveBoard', onClose)
  return (
    <PlaceDrawer<Entered>
      kind="board"
      place={board}
      submission={save}
      onClose={onClose}
      begin={{
        ...placeBegin(board),
        tier: board?.tier ?? none,
        productId: board?.productId ?? none,
        isReviewed: board?.isReviewed ?? false,
      }}
      onSave={({ tier, productId, ...entered }) =>
        void save.submit({ ...edited(board), ...entered, tier: tier || null, productId: productId || null })
      }
    >
      <Form.Item name="tier" label={words.board.who} extra={words.board.tierHint}>
        <Select
          options={[
            { value: none, label: words.board.everybody },
            ...tiers.map(({ code, name }) => ({ value: code, label: words.board.tierAndAbove(name) })),
          ]}
        />
      </Form.Item>
      <Form.Item name="productId" label={words.board.product} extra={words.board.productHint}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: none, label: words.board.noProduct },
            ...products.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Form.Item>
      <Form.Item
        name="isReviewed"
        label={words.board.reviewed}
        extra={words.board.reviewedHint}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
    </PlaceDrawer>
  )
}
