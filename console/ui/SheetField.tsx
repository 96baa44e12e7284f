import { FileTextOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { figure } from './figures'
import { useWords } from './language'
import { readSheet, type ReadSheet, type SheetProblem } from './sheet'

export type Sheet = Extract<ReadSheet, { csv: string }>

interface SheetFieldProps {
  value: Sheet | undefined
  onChange: (sheet: Sheet | undefined) => void
  /** The most lines that the cloud takes at a time. */
  linesMax: number
}

/** A CSV of this computer. */
export function SheetField({ value, onChange, linesMax }: SheetFieldProps) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<SheetProblem>()
  const choose = async (file: File) => {
    const read = await readSheet(file)
    setProblem('problem' in read ? read.problem : undefined)
    onChange('problem' in read ? undefined : read)
  }
  return (
    <div className="sheet-field">
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,text/csv,text/plain"
        data-testid="sheet-file"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) void choose(file)
          // A corrected file often has the same name.
          event.target.value = ''
        }}
      />
      <Button icon={<FileTextOutlined aria-hidden />} onClick={() => input.current?.click()}>
        {value ? words.sheet.chooseOther : words.sheet.choose}
      </Button>
      <span className={value ? 'long' : 'soft'}>
        {value ? words.sheet.chosen(value.name, figure(value.lines)) : words.sheet.linesMax(figure(linesMax))}
      </span>
      {problem && <Alert className="trouble" type="error" showIcon title={words.sheet.problems[problem]} />}
    </div>
  )
}
