import { useWords } from '../ui/language'
import type { changesBetween } from './program'

/** What saving does to members, in numbers and names. */
export function SaveConsequence({ changes }: { changes: ReturnType<typeof changesBetween> }) {
  const words = useWords()
  const { dropped, added, moved, policyChanged } = changes
  const names = (tiers: { name: string }[]) => tiers.map(({ name }) => `「${name}」`).join('')
  return (
    <>
      <p>{words.program.atOnce}</p>
      <ul>
        {dropped.length > 0 && <li>{words.program.drops(dropped.length, names(dropped))}</li>}
        {added.length > 0 && <li>{words.program.adds(added.length, names(added))}</li>}
        {moved.length > 0 && <li>{words.program.moves(moved.length, names(moved))}</li>}
        {policyChanged && <li>{words.program.policyChanges}</li>}
      </ul>
    </>
  )
}
