import { Button, Radio } from 'antd'
import { useState } from 'react'
import { printCodesMax } from '../../contract/words/batch'
import type { Given } from '../cloud/call'
import { useHeld } from '../cloud/held'
import type { Batch } from '../cloud/lists'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { Panel } from '../ui/Page'
import { Whole } from '../ui/Whole'
import { CommandButton } from '../ui/Permitted'
import { PrintFiles } from './PrintFiles'
import { PrintRunLine } from './PrintingStatus'
import { printRuns, startPrinting, type PrintForm } from './printing'
import { partsOf } from './serials'

/** Where the commands above lead to. */
export const printPlace = 'print-pack'

interface PrintPackProps {
  batch: Batch
  printFiles: Given<'getBatch'>['printFiles']
}

/** What goes to the print works: made here, listed below. */
export function PrintPack({ batch, printFiles }: PrintPackProps) {
  const words = useWords()
  const mayAsk = useMay()
  const runs = useHeld(printRuns).filter(({ batchId }) => batchId === batch.id)
  return (
    <Panel id={printPlace} title={words.print.title} says={words.print.says}>
      {mayAsk('printBatch') && <PrintOrder batch={batch} busy={runs.some(({ state }) => state === 'running')} />}
      {runs.map((run) => (
        <PrintRunLine key={run.id} run={run} />
      ))}
      <PrintFiles printFiles={printFiles} />
    </Panel>
  )
}

/** A label sheet is for trying out: ten pages of it do. */
const labelsUsual = 240
const usualCount = (form: PrintForm, left: number) => (form === 'csv' ? left : Math.min(left, labelsUsual))

function PrintOrder({ batch, busy }: { batch: Batch; busy: boolean }) {
  const words = useWords()
  const [form, setForm] = useState<PrintForm>('csv')
  const [fromSerial, setFromSerial] = useState<number | null>(0)
  const [count, setCount] = useState<number | null>(batch.size)
  const left = batch.size - (fromSerial ?? 0)
  const ready = fromSerial !== null && count !== null && count >= 1 && count <= left
  const parts = ready ? partsOf(fromSerial, count, printCodesMax[form]) : []

  const choose = (next: PrintForm) => {
    setForm(next)
    setCount(usualCount(next, left))
  }
  return (
    <div className="print-order">
      <Radio.Group
        className="print-forms"
        value={form}
        onChange={(event) => choose(event.target.value === 'labels' ? 'labels' : 'csv')}
        options={(['csv', 'labels'] as const).map((each) => ({
          value: each,
          label: (
            <span>
              <strong>{words.print.forms[each]}</strong>
              <small>{words.print.formsSay[each]}</small>
            </span>
          ),
        }))}
      />
      <div className="print-range">
        <label>
          <span>{words.batch.fromSerial}</span>
          <Whole value={fromSerial} onChange={setFromSerial} min={0} max={batch.size - 1} />
        </label>
        <label>
          <span>{words.print.count}</span>
          <Whole value={count} onChange={setCount} min={1} max={left} unit={words.batch.codesUnit} />
        </label>
        <CommandButton
          asks="printBatch"
          type="primary"
          disabled={!ready || busy}
          onClick={() => startPrinting({ batchId: batch.id, batchLabel: batch.label, form }, parts)}
        >
          {words.print.make}
        </CommandButton>
      </div>
      {form === 'labels' && count === labelsUsual && left > labelsUsual && (
        <p className="soft">
          {words.print.fewLabels(figure(labelsUsual))}{' '}
          <Button type="link" size="small" onClick={() => setCount(left)}>
            {words.print.allLabels(figure(left))}
          </Button>
        </p>
      )}
      <p className="soft">
        {ready
          ? words.print.plan(figure(count), figure(parts.length), figure(printCodesMax[form]))
          : words.print.outside(figure(Math.max(0, batch.size - 1)))}
      </p>
    </div>
  )
}
