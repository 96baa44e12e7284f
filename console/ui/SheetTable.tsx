import { Select } from 'antd'
import { rolesOf, type SheetLayout } from '../../contract/sheet/layout'
import { shownCell, type SheetFault } from '../../contract/sheet/preview'
import type { ReadSheet } from '../../contract/sheet/read'
import { figure } from './figures'
import { useWords } from './language'
import type { Import } from './useImport'

/** As many as tell whether the columns are right. */
const rowsShown = 6

interface SheetTableProps {
  of: Import
  sheet: ReadSheet
  faults: readonly SheetFault[]
}

/** The first lines as they are understood; what each column is stands above it, and can be chosen. */
export function SheetTable({ of, sheet, faults }: SheetTableProps) {
  const words = useWords()
  const { layout, lines, above, passed } = sheet
  const shown = lines.slice(0, rowsShown)
  const heading = above.at(-1)
  const filled = [...layout.columns.keys()]
    .filter((place) => [...above, ...lines].some(({ cells }) => shownCell(null, cells[place]) !== ''))
    // What is read stands first, in view; the order among the others is the file's.
    .sort((one, other) => Number(isRead(layout, other)) - Number(isRead(layout, one)))
  const faulty = new Set(faults.map(({ line }) => line))
  return (
    <>
      <p className="soft">{words.sheet.previewSays(figure(shown.length), figure(lines.length))}</p>
      <div className="sheet-scroll" tabIndex={0} role="group" aria-label={words.sheet.previewTitle}>
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">{words.sheet.line}</th>
              {filled.map((place) => (
                <th key={place} scope="col">
                  <RoleOf of={of} sheet={sheet} place={place} />
                  {heading && <span className="sheet-heading">{shownCell(null, heading.cells[place]) || '—'}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, cells }) => (
              <tr key={line} className={faulty.has(line) ? 'is-faulty' : undefined}>
                <td>{figure(line)}</td>
                {filled.map((place) => {
                  const role = layout.columns[place] ?? null
                  return (
                    <td key={place} className={role ? undefined : 'is-unread'}>
                      {shownCell(role, cells[place])}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {layout.questioned.length > 0 && <p className="sheet-refused">{words.sheet.questioned}</p>}
      {above.length > 0 && <p className="soft">{words.sheet.above(above.map(({ line }) => line))}</p>}
      {passed.length > 0 && <p className="soft">{words.sheet.passed(passed.map(({ line }) => line))}</p>}
    </>
  )
}

const isRead = ({ columns, questioned }: SheetLayout, place: number): boolean =>
  (columns[place] ?? null) !== null || questioned.includes(place)

const unread = 'unread'

function RoleOf({ of, sheet, place }: { of: Import; sheet: ReadSheet; place: number }) {
  const words = useWords()
  const { columns, questioned } = sheet.layout
  const role = columns[place] ?? null
  const isAsked = role === null && questioned.includes(place)
  return (
    <Select
      size="small"
      className="sheet-role"
      aria-label={words.sheet.columnIs(place + 1)}
      status={isAsked ? 'warning' : ''}
      placeholder={words.sheet.chooseColumn}
      {...(!isAsked && { value: role ?? unread })}
      popupMatchSelectWidth={false}
      onChange={(chosen) => of.assign(place, rolesOf[of.kind].find((each) => each === chosen) ?? null)}
      options={[
        ...rolesOf[of.kind].map((value) => ({ value, label: words.sheet.columns[value] })),
        { value: unread, label: words.sheet.unread },
      ]}
    />
  )
}
