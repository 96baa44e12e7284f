import { Button } from 'antd'
import { useState } from 'react'
import type { Permission } from '../../contract/words/permissions'
import { fits } from '../../contract/words/texts'
import type { Failure, Given } from '../cloud/call'
import { useCommand } from '../cloud/command'
import { useAnswer } from '../cloud/load'
import { Trouble } from '../ui/Answered'
import { AskOnce } from '../ui/AskOnce'
import { useWords } from '../ui/language'
import { go } from '../ui/route'

interface RoleFootProps {
  role: Given<'listRoles'>['roles'][number] | undefined
  name: string
  chosen: readonly Permission[]
  changes: { given: number; taken: number }
  dirty: boolean
}

/** What is about to change, and the way to save it; a role that people have is changed only after asking. */
export function RoleFoot({ role, name, chosen, changes, dirty }: RoleFootProps) {
  const words = useWords()
  const save = useCommand('saveRole')
  const operators = useAnswer('listOperators', {}).value?.operators ?? []
  const [failure, setFailure] = useState<Failure>()
  const [asking, setAsking] = useState(false)
  const isNamed = fits(name, 'roleName')
  const people = operators.filter(({ roles }) => roles.some((each) => each.role === role?.id)).length

  const submit = async () => {
    const edited = role && { id: role.id, version: role.version }
    const outcome = await save.run({ ...edited, name, permissions: [...chosen] })
    if (!outcome.ok) return outcome.failure
    go('/roles')
    return undefined
  }
  return (
    <div className="editor-foot">
      <Trouble failure={failure} />
      <footer className="wizard-foot">
        <span className={isNamed ? 'soft' : 'soft warn'} role="status">
          {!isNamed ? words.role.nameMissing : dirty ? sayChanges(changes, words) : words.role.unchanged}
        </span>
        <Button onClick={() => go('/roles')} disabled={save.running}>
          {words.shell.cancel}
        </Button>
        <Button
          type="primary"
          disabled={!dirty || !isNamed}
          loading={save.running}
          onClick={() => {
            setFailure(undefined)
            if (role) setAsking(true)
            else void submit().then(setFailure)
          }}
        >
          {words.role.saveConfirm}
        </Button>
      </footer>
      <AskOnce
        asks="saveRole"
        open={asking}
        title={words.role.askTitle(name)}
        consequence={[sayChanges(changes, words), words.role.askSays(people)].filter((each) => each !== '').join(' · ')}
        confirm={words.role.saveConfirm}
        onConfirm={submit}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}

const sayChanges = ({ given, taken }: RoleFootProps['changes'], words: ReturnType<typeof useWords>): string =>
  [given > 0 ? words.role.given(given) : '', taken > 0 ? words.role.taken(taken) : '']
    .filter((each) => each !== '')
    .join(words.shell.comma)
