import { Button } from 'antd'
import { Empty } from '../ui/Empty'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { go } from '../ui/route'
import { firstPlaceFor } from './places'

/** An address that this operator's role does not reach, typed or handed on by a colleague. */
export function Forbidden() {
  const words = useWords()
  const first = firstPlaceFor(useMay())
  return (
    <Empty
      title={words.shell.forbidden}
      says={words.shell.forbiddenSays}
      action={
        first && (
          <Button type="primary" onClick={() => go(first.route)}>
            {words.shell.goTo(words.shell.places[first.name])}
          </Button>
        )
      }
    />
  )
}
