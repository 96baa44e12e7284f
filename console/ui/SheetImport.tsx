import { FileTextOutlined } from '@ant-design/icons'
import { Alert, Button, Select } from 'antd'
import { useRef } from 'react'
import { sheetLinesMax } from '../../contract/sheet/preview'
import { sentenceOf } from '../../contract/sentences/desk'
import { encodings } from './encoding'
import { figure } from './figures'
import { useLanguage, useWords } from './language'
import { SheetFaults } from './SheetFaults'
import { SheetTable } from './SheetTable'
import type { Import } from './useImport'

interface SheetImportProps {
  of: Import
  /** Outcomes in words. */
  names: Partial<Record<string, string>>
}

/** A file of this computer, and what of it would be taken, before anything is done. */
export function SheetImport({ of, names }: SheetImportProps) {
  const words = useWords()
  const locale = useLanguage()
  const { read, preview, problem, kind, ready } = of
  return (
    <>
      <div className="sheet-field">
        <FileButton onChoose={of.choose} isChosen={read !== undefined} />
        <span className={read ? 'long' : 'soft'}>
          {read ? words.sheet.chosen(read.name, figure(read.lines)) : words.sheet.linesMax(figure(sheetLinesMax[kind]))}
        </span>
        {problem && <Alert className="trouble" type="error" showIcon title={words.sheet.problems[problem]} />}
      </div>
      {read && preview && (
        <section className="sheet-preview" aria-label={words.sheet.previewTitle}>
          <HowRead of={of} />
          {preview.refusal && (
            <Alert className="trouble" type="error" showIcon title={sentenceOf(preview.refusal, locale)} />
          )}
          {preview.sheet && <SheetTable of={of} sheet={preview.sheet} faults={preview.faults} />}
          {!preview.refusal && (
            <p className="sheet-counts" role="status">
              <strong>{words.sheet.ready[kind](figure(ready))}</strong>
              {preview.faults.length > 0 && (
                <span className="sheet-refused">{words.sheet.refused(figure(preview.faults.length))}</span>
              )}
            </p>
          )}
          <SheetFaults of={of} faults={preview.faults} names={names} />
        </section>
      )}
    </>
  )
}

function FileButton({ onChoose, isChosen }: { onChoose: Import['choose']; isChosen: boolean }) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain"
        data-testid="sheet-file"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) void onChoose(file)
          // A corrected file often has the same name.
          event.target.value = ''
        }}
      />
      <Button icon={<FileTextOutlined aria-hidden />} onClick={() => input.current?.click()}>
        {isChosen ? words.sheet.chooseOther : words.sheet.choose}
      </Button>
    </>
  )
}

/** What the file was taken for; who sees signs that make no sense chooses another encoding. */
function HowRead({ of: { read, preview, readAs } }: { of: Import }) {
  const words = useWords()
  if (!read) return null
  const { source } = read
  return (
    <div className="sheet-how">
      {source.kind === 'text' ? (
        <Choice
          label={words.sheet.encoding}
          value={source.encoding}
          options={encodings.map((value) => ({ value, label: words.sheet.encodings[value] }))}
          onChoose={(encoding) => void readAs({ encoding })}
        />
      ) : (
        <Choice
          label={words.sheet.workbookSheet}
          value={source.sheet}
          options={source.sheets.map((value) => ({ value, label: value }))}
          onChoose={(sheet) => void readAs({ sheet })}
        />
      )}
      {source.kind === 'text' && preview?.sheet && (
        <span className="soft">{words.sheet.separators[preview.sheet.layout.separator]}</span>
      )}
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  options: { value: Value; label: string }[]
  onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <label>
      {label}
      <Select<Value>
        size="small"
        className="sheet-choice"
        aria-label={label}
        value={value}
        onChange={onChoose}
        options={options}
      />
    </label>
  )
}
