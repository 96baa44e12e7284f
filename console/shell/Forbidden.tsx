import { Button } from 'antd'
import { Empty } from '../ui/Empty'
import { useLanguage, useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { follow } from '../ui/route'
import { placesFor } from './places'

/** An address that this operator's role does not reach, typed or handed on by a colleague. */
export function Forbidden() {
  const words = useWords()
  const locale = useLanguage()
  const [first] = placesFor(useMay())
  return (
    <Empty
      title={words.shell.forbidden}
      says={words.shell.forbiddenSays}
      action={
        first && (
          <Button type="primary" onClick={() => follow(first.href)}>
            {words.shell.goTo(first.title[locale])}
          </Button>
        )
      }
    />
  )
}
