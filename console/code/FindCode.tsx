import { FindOne } from '../ui/FindOne'
import { useWords } from '../ui/language'
import { go } from '../ui/route'
import { openFor } from './address'

/** Takes a code however it comes: typed in groups, as the link that a camera read, or in a photo. Its page asks what it is. */
export function FindCode({ sought }: { sought: string }) {
  const words = useWords()
  const find = (typed: string) => {
    go('/codes/:open', { open: openFor(typed) })
    return Promise.resolve(undefined)
  }
  return <FindOne sought={sought} placeholder={words.code.search} confirm={words.code.find} takesPicture find={find} />
}
