import { call } from '../cloud/call'
import { FindOne } from '../ui/FindOne'
import { useWords } from '../ui/language'
import { go } from '../ui/route'

/** Takes a code however it comes: typed in groups, or as the link that a camera read. */
export function FindCode({ sought }: { sought: string }) {
  const words = useWords()
  const find = async (typed: string) => {
    const outcome = await call('readCode', { code: typed })
    if (!outcome.ok) return outcome.failure
    // A link holds signs that an address cannot; what it names can.
    go('/codes/:open', { open: outcome.value.item?.code ?? typed.replaceAll('/', ' ') })
    return undefined
  }
  return <FindOne sought={sought} placeholder={words.code.search} confirm={words.code.find} takesPicture find={find} />
}
