import { useState } from 'react'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { Facts, type Fact } from '../ui/Facts'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { Picture } from '../ui/Picture'
import { hrefOf } from '../ui/route'
import { StateMark, type Tone } from '../ui/StateMark'
import { CommandButton, PageLink } from '../ui/Permitted'
import type { Words } from '../words'
import { CodeHistory } from './CodeHistory'
import { CodeStops } from './CodeStops'
import { soughtIn } from './address'
import { StopCodeDrawer } from './StopCodeDrawer'
import { FindCode } from './FindCode'
import type { CodeItem, FoundCode } from './found'

const tones: Record<CodeItem['standing'], Tone> = {
  active: 'good',
  notActive: 'quiet',
  frozen: 'warn',
  voided: 'bad',
  recalled: 'bad',
}

/** One code: what it is, and everything that became of it. */
export function CodePage({ open }: { open: string | undefined }) {
  const words = useWords()
  const sought = open === undefined ? undefined : soughtIn(open)
  const answer = useAnswer('readCode', sought === undefined ? null : { code: sought })
  const [stopping, setStopping] = useState(false)
  const item = answer.value?.item
  return (
    <Page
      title={words.code.title}
      beside={item && <StateMark tone={tones[item.standing]}>{words.code.standings[item.standing]}</StateMark>}
      says={item ? <span className="mono">{item.code}</span> : words.code.says}
      actions={
        item &&
        (item.standing === 'frozen' ? (
          <CommandButton asks="thawCode" onClick={() => setStopping(true)}>
            {words.code.thaw.name}
          </CommandButton>
        ) : (
          item.standing !== 'voided' &&
          item.standing !== 'recalled' && (
            <CommandButton asks="freezeCode" danger onClick={() => setStopping(true)}>
              {words.code.freeze.name}
            </CommandButton>
          )
        ))
      }
    >
      <FindCode key={open} sought={sought ?? ''} />
      {open !== undefined && <Answered of={answer}>{(found) => <Found found={found} />}</Answered>}
      {stopping && item && <StopCodeDrawer item={item} onClose={() => setStopping(false)} />}
    </Page>
  )
}

function Found({ found }: { found: FoundCode }) {
  const words = useWords()
  const { item, verdict, scans, visits, visitsUnlisted } = found
  return (
    <>
      <Panel title={words.code.verdicts[verdict]} says={words.code.verdictSays[verdict]}>
        {item && (
          <div className="reward-promise">
            <Picture name={item.product.picture} alt={item.product.name} size={96} />
            <ItemFacts item={item} />
          </div>
        )}
      </Panel>
      {item && (
        <Panel flush title={words.code.historyTitle} says={visits > 0 && words.code.visits(visits)}>
          <CodeHistory scans={scans} item={item} />
          {visitsUnlisted > 0 && (
            <p className="soft looked-back">{words.code.visitsUnlisted(figure(visitsUnlisted))}</p>
          )}
        </Panel>
      )}
      {item && <CodeStops stops={item.stops} />}
    </>
  )
}

/** Behind product, batch and serial. */
const beforeCampaign = 3

/** When and where the item was made, as far as somebody said. */
const madeFacts = (
  { on, lot, factory, line }: NonNullable<CodeItem['batch']['made']>,
  bestBefore: string | null,
  { batch: words }: Words,
): Fact[] =>
  [
    { label: words.lot, value: lot },
    { label: words.madeOn, value: on ?? '' },
    { label: words.bestBefore, value: bestBefore ?? '' },
    { label: words.factory, value: factory },
    { label: words.line, value: line },
  ].filter(({ value }) => value !== '')

function ItemFacts({ item }: { item: CodeItem }) {
  const words = useWords()
  const { batch, campaign, printed } = item
  const facts: Fact[] = [
    { label: words.code.product, value: item.product.name },
    {
      label: words.code.batch,
      value: (
        <PageLink to={hrefOf('/batches/:batchId', { batchId: batch.id })}>
          {words.code.batchNumber(batch.label, batch.number)}
        </PageLink>
      ),
    },
    { label: words.code.serial, value: figure(item.serial) },
    {
      label: words.code.campaign,
      value: campaign ? (
        <PageLink to={hrefOf('/campaigns/:campaignId', { campaignId: campaign.id })}>{campaign.name}</PageLink>
      ) : (
        words.code.noCampaign
      ),
    },
    {
      label: words.code.minted,
      value: (
        <>
          <Moment at={batch.mintedAt} /> {batch.mintedBy}
        </>
      ),
    },
    {
      label: words.code.activated,
      value: item.activatedAt === null ? words.code.notActivated : <Moment at={item.activatedAt} />,
    },
    {
      label: words.code.printed,
      value:
        printed.length === 0
          ? words.code.notPrinted
          : printed.map(({ id, name, createdAt, createdBy }) => (
              <div key={id}>
                {name} <Moment at={createdAt} /> {createdBy}
              </div>
            )),
      isLong: printed.length > 0,
    },
  ]
  if (batch.made) facts.splice(beforeCampaign, 0, ...madeFacts(batch.made, item.bestBefore, words))
  return <Facts facts={facts} />
}
