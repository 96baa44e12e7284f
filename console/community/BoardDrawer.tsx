import { Form, Input, Select, Switch } from 'antd'
import { useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import type { Board, Places } from './places'
import { SaveDrawer } from './SaveDrawer'
import { counted } from '../ui/counted'

interface Entered {
  name: string
  about: string
  tier: string
  productId: string
  isReviewed: boolean
  isOpen: boolean
}

interface BoardDrawerProps {
  board: Board | undefined
  places: Places
  onClose: () => void
}

/** Stands in a choice for the thing that is not chosen. */
const none = ''

/** Opens a board, or edits the one given. */
export function BoardDrawer({ board, places: { tiers, products }, onClose }: BoardDrawerProps) {
  const words = useWords()
  const save = useSubmission('saveBoard', onClose)
  const edited = board && { id: board.id, version: board.version }
  return (
    <SaveDrawer<Entered>
      title={board ? words.board.editTitle(board.name) : words.board.makeTitle}
      submission={save}
      onClose={onClose}
      begin={{
        name: board?.name ?? '',
        about: board?.about ?? '',
        tier: board?.tier ?? none,
        productId: board?.productId ?? none,
        isReviewed: board?.isReviewed ?? false,
        isOpen: board?.isOpen ?? true,
      }}
      onSave={({ tier, productId, ...entered }) =>
        void save.submit({ ...edited, ...entered, tier: tier || null, productId: productId || null })
      }
    >
      <Form.Item
        name="name"
        label={words.board.name}
        rules={[{ required: true, whitespace: true, message: words.board.nameMissing }]}
      >
        <Input autoFocus {...counted('boardName')} placeholder={words.board.nameExample} />
      </Form.Item>
      <Form.Item name="about" label={words.board.about}>
        <Input {...counted('placeAbout')} placeholder={words.board.aboutExample} />
      </Form.Item>
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
      <Form.Item name="isOpen" label={words.board.open} extra={words.board.openHint} valuePropName="checked">
        <Switch />
      </Form.Item>
    </SaveDrawer>
  )
}
