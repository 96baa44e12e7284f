import { Modal } from 'antd'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import type { Screen } from '../ui/route'
import { reviewKeys } from '../moderation/keys'
import { places } from './places'

interface ShortcutHelpProps {
  open: boolean
  screen: Screen
  onClose: () => void
}

export function ShortcutHelp({ open, screen, onClose }: ShortcutHelpProps) {
  const words = useWords()
  const mayAsk = useMay()
  const shortcuts: [string[], string][] = [
    ...(screen === 'reviews'
      ? reviewKeys.map(([keys, name]): [string[], string] => [keys, words.moderation.shortcuts[name]])
      : []),
    ...places
      .flatMap((group) => group.places)
      .filter((place) => mayAsk(place.needs))
      .map(({ key, name }): [string[], string] => [['g', key], words.shell.goTo(words.shell.places[name])]),
    [['⌘', 'K'], words.shell.shortcuts.find],
    [['n'], words.shell.shortcuts.make],
    [['/'], words.shell.shortcuts.search],
    [['Esc'], words.shell.shortcuts.close],
    [['?'], words.shell.shortcuts.help],
  ]
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={words.shell.shortcutsTitle} width={720} centered>
      <dl className="shortcuts">
        {shortcuts.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>{meaning}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
