import { Modal } from 'antd'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { places } from './places'

export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords()
  const mayAsk = useMay()
  const shortcuts: [string[], string][] = [
    ...places
      .flatMap((group) => group.places)
      .filter((place) => mayAsk(place.needs))
      .map(({ key, name }): [string[], string] => [['g', key], words.shell.goTo(words.shell.places[name])]),
    [['n'], words.shell.shortcuts.make],
    [['/'], words.shell.shortcuts.search],
    [['Esc'], words.shell.shortcuts.close],
    [['?'], words.shell.shortcuts.help],
  ]
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={words.shell.shortcutsTitle} width={420} centered>
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
