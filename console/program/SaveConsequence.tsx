import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import type { Census, changesBetween, TierDraft } from './program'

interface SaveConsequenceProps {
  changes: ReturnType<typeof changesBetween>
  census: Census
}

/** What saving does to members, in numbers and names. */
export function SaveConsequence({ changes, census }: SaveConsequenceProps) {
  const words = useWords()
  const { dropped, added, moved, policyChanged } = changes
  const names = (tiers: TierDraft[]) =>
    tiers
      .map(
        ({ code, name }) =>
          `${words.shell.quoted(name)}${census ? words.program.membersAside(figure(census.members[code] ?? 0)) : ''}`,
      )
      .join('')
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
