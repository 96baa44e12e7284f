import { Modal } from 'antd'
import { useLanguage, useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { placesFor, type RailPlace } from './places'

interface ShortcutHelpProps {
  open: boolean
  place: RailPlace | undefined
  onClose: () => void
}

export function ShortcutHelp({ open, place, onClose }: ShortcutHelpProps) {
  const words = useWords()
  const locale = useLanguage()
  const mayAsk = useMay()
  const shortcuts: [string[], string][] = [
    ...(place?.keys ?? []).map(({ keys, says }): [string[], string] => [keys, says(words)]),
    ...placesFor(mayAsk).flatMap(({ key, title }): [string[], string][] =>
      key === undefined ? [] : [[['g', key], words.shell.goTo(title[locale])]],
    ),
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
