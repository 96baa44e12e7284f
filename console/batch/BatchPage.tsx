import { cloudNow } from '../cloud/clock'
import { useAnswer } from '../cloud/load'
import type { Given } from '../cloud/call'
import { Answered } from '../ui/Answered'
import { Facts } from '../ui/Facts'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { BatchStateMark, PartlyStopped } from '../ui/states'
import { ActivationList } from './ActivationList'
import { BatchCommands } from './BatchCommands'
import { MadePanel } from './MadePanel'
import { PrintPack } from './PrintPack'
import { SerialBar } from './SerialBar'
import { stretchesOf } from './serials'
import { StopPanel } from './StopPanel'
import { UndoList } from './UndoActivation'

/** Timed activations begin while the page is open. */
const everyMs = 15_000

export function BatchPage({ batchId }: { batchId: string }) {
  const words = useWords()
  const answer = useAnswer('getBatch', { batchId }, everyMs)
  const batch = answer.value?.batch
  return (
    <Page
      title={batch?.label ?? words.batch.title}
      beside={
        batch && (
          <>
            <BatchStateMark state={batch.state} /> <PartlyStopped {...batch} />
          </>
        )
      }
      says={batch && words.batch.subtitle(batch.productName, figure(batch.number), figure(batch.size))}
    >
      <Answered of={answer}>
        {({ batch: shown, printFiles, figures, ...given }) => (
          <>
            <NextSteps batch={shown} printFiles={printFiles} figures={figures} {...given} />
            <Panel title={words.batch.serialsTitle} says={words.batch.serialsSay}>
              <SerialBar size={shown.size} stretches={stretchesOf(shown, cloudNow(), given.stops)} />
              <ActivationList batch={shown} />
              <UndoList undos={given.undos} />
            </Panel>
            <StopPanel batch={shown} printFiles={printFiles} figures={figures} {...given} />
            <MadePanel batch={shown} />
            <PrintPack batch={shown} printFiles={printFiles} />
            <Panel title={words.batch.factsTitle}>
              <Facts
                facts={[
                  { label: words.batch.product, value: shown.productName },
                  { label: words.batch.number, value: figure(shown.number) },
                  { label: words.batch.size, value: figure(shown.size) },
                  { label: words.batch.serialRange, value: `0 – ${figure(shown.size - 1)}` },
                  { label: words.batch.scans, value: figure(figures.scans) },
                  {
                    label: words.batch.paid,
                    value: words.batch.paidPoints(figure(figures.paid), figure(figures.points)),
                  },
                  { label: words.batch.keyVersion, value: String(shown.keyVersion) },
                  { label: words.batch.mintedAt, value: <Moment at={shown.mintedAt} /> },
                  { label: words.batch.mintedBy, value: shown.mintedBy },
                  { label: words.print.downloads, value: figure(shown.downloads) },
                ]}
              />
            </Panel>
          </>
        )}
      </Answered>
    </Page>
  )
}

/** The state in a sentence, and what can be done about it. */
function NextSteps(given: Given<'getBatch'>) {
  const words = useWords()
  return (
    <Panel title={words.batch.nextTitle} says={words.batch.stateSays[given.batch.state]}>
      <BatchCommands {...given} />
    </Panel>
  )
}
