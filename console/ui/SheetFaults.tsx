import { Checkbox } from 'antd'
import type { SheetFault } from '../../contract/sheet/preview'
import { figure } from './figures'
import { useWords } from './language'
import { sayOutcome } from './sheetOutcome'
import type { Import } from './useImport'

/** More are in the report, and in the file once these are mended. */
const faultsShown = 8

/** What only looks like a spreadsheet's doing: whoever compares may find it right. */
const doubted: readonly SheetFault['outcome'][] = ['rounded', 'zerosLost', 'asDate', 'asNumber', 'asTruth']

interface SheetFaultsProps {
  of: Import
  faults: readonly SheetFault[]
  names: Partial<Record<string, string>>
}

/** The lines that would not be taken: where, why, and what to do. */
export function SheetFaults({ of, faults, names }: SheetFaultsProps) {
  const words = useWords()
  const asTheyStand = of.preview?.sheet?.layout.asTheyStand ?? false
  const mayBeRight = of.kind !== 'words' && (asTheyStand || faults.some(({ outcome }) => doubted.includes(outcome)))
  const remedies: Partial<Record<string, string>> = words.sheet.remedies
  if (faults.length === 0 && !mayBeRight) return null
  return (
    <>
      <ul className="sheet-faults">
        {faults.slice(0, faultsShown).map(({ line, outcome, column }, place) => (
          <li key={place}>
            <strong>{words.sheet.faultAt(figure(line), column && words.sheet.columns[column])}</strong>
            {sayOutcome(outcome, column, names, words)}
            {remedies[outcome] && <span className="soft"> {remedies[outcome]}</span>}
          </li>
        ))}
        {faults.length > faultsShown && (
          <li className="soft">{words.sheet.moreFaults(figure(faults.length - faultsShown))}</li>
        )}
      </ul>
      {mayBeRight && (
        <Checkbox checked={asTheyStand} onChange={(event) => of.trust(event.target.checked)}>
          {words.sheet.asTheyStand}
        </Checkbox>
      )}
    </>
  )
}
