import { Progress, Segmented } from 'antd'
import { lazy, useState } from 'react'
import type { Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import type { Campaign } from '../cloud/lists'
import { Answered } from '../ui/Answered'
import { ChartPanel } from '../ui/ChartPanel'
import { Counter } from '../ui/Facts'
import { figure, percentOf } from '../ui/figures'
import { useWords } from '../ui/language'
import { HourTable } from './HourTable'
import { everyHour } from './hours'

const ScanChart = lazy(async () => ({ default: (await import('./ScanChart')).ScanChart }))

const everyMs = 4_000
const spans = [48, 168, 336] as const

/** The campaign as it runs: totals, budget, and scans by hour with the table behind them. */
export function CampaignFigures({ campaign }: { campaign: Campaign }) {
  const [hours, setHours] = useState<number>(spans[0])
  const running = campaign.state === 'live' || campaign.state === 'paused'
  const answer = useAnswer('campaignFigures', { campaignId: campaign.id, hours }, running ? everyMs : undefined)
  return (
    <Answered of={answer} lines={8}>
      {(figures) => (
        <>
          <div className="counters" aria-live="off">
            <Totals campaign={campaign} figures={figures} />
          </div>
          <Scans figures={figures} hours={hours} onHours={setHours} />
        </>
      )}
    </Answered>
  )
}

function Totals({ campaign, figures }: { campaign: Campaign; figures: Given<'campaignFigures'> }) {
  const words = useWords()
  const { total, prizes, budgetPoints, budgetCommitted, budgetGivenBack } = figures
  const winners = winnersIn(campaign)
  const kept = Math.max(0, (budgetCommitted ?? 0) - total.points)
  return (
    <>
      <Counter label={words.campaign.scans} value={figure(total.scans)} />
      <Counter
        label={words.campaign.paid}
        value={figure(total.paid)}
        note={total.scans > 0 && words.campaign.paidShare(percentOf(total.paid, total.scans))}
      />
      <Counter label={words.campaign.points} value={figure(total.points)} />
      {winners > 0 && (
        <Counter
          label={words.campaign.prizes}
          value={figure(prizes)}
          note={words.campaign.prizesOf(figure(winners), campaign.state === 'ended')}
        />
      )}
      <div className="counter">
        <span className="counter-label">{words.campaign.budgetUsed}</span>
        {budgetPoints === null ? (
          <span className="counter-value counter-none">{words.campaign.noBudget}</span>
        ) : (
          <>
            <strong className="counter-value">{percentOf(total.points, budgetPoints)}%</strong>
            <Progress
              aria-label={words.campaign.budgetUsed}
              percent={percentOf(budgetCommitted ?? total.points, budgetPoints)}
              strokeColor="var(--kept)"
              success={{ percent: percentOf(total.points, budgetPoints), strokeColor: 'var(--paid)' }}
              showInfo={false}
              size="small"
            />
            <span className="counter-note">
              <i className="key key-paid" aria-hidden />
              {words.campaign.budgetNote(figure(total.points), figure(budgetPoints))}
            </span>
            {kept > 0 && (
              <span className="counter-note">
                <i className="key key-kept" aria-hidden />
                {words.campaign.budgetKept(figure(kept))}
              </span>
            )}
            {budgetGivenBack !== null && budgetGivenBack > 0 && (
              <span className="counter-note">{words.campaign.givenBack(figure(budgetGivenBack))}</span>
            )}
          </>
        )}
      </div>
    </>
  )
}

/** How many prizes its rules promise. */
const winnersIn = ({ promise: { reward } }: Campaign): number =>
  reward?.code === 'odds' ? reward.prizes.reduce((sum, prize) => sum + prize.winners, 0) : 0

interface ScansProps {
  figures: Given<'campaignFigures'>
  hours: number
  onHours: (hours: number) => void
}

function Scans({ figures, hours, onHours }: ScansProps) {
  const words = useWords()
  const rows = everyHour(figures.hours, hours, figures.asOf)
  return (
    <ChartPanel
      title={words.campaign.chartTitle(words.campaign.span(hours))}
      asOf={figures.asOf}
      actions={
        <Segmented
          value={hours}
          onChange={onHours}
          options={spans.map((span) => ({ value: span, label: words.campaign.span(span) }))}
        />
      }
      chart={<ScanChart rows={rows} />}
      table={<HourTable rows={rows} />}
      empty={rows.every(({ scans }) => scans === 0) ? words.campaign.noScans : undefined}
    />
  )
}
