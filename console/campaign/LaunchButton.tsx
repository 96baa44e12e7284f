import { useState } from 'react'
import type { Given } from '../cloud/call'
import { useCommand } from '../cloud/command'
import { AskOnce } from '../ui/AskOnce'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { replaceWith } from '../ui/route'
import { shortTime } from '../ui/time'
import { CommandButton } from '../ui/Permitted'
import { useAsleep } from './asleep'
import { payableOf, type Cost } from './draft'

interface LaunchButtonProps {
  /** Whether nothing is missing. */
  ready: boolean
  saveDraft: () => Promise<Given<'saveCampaign'> | undefined>
}

/** Saves the draft, then asks once with what the saved campaign can cost: what is launched is what was shown. */
export function LaunchButton({ ready, saveDraft }: LaunchButtonProps) {
  const words = useWords()
  const locale = useLanguage()
  const launch = useCommand('launchCampaign')
  const [asking, setAsking] = useState<Given<'saveCampaign'>>()
  const [preparing, setPreparing] = useState(false)
  const asleep = useAsleep(asking?.campaign.batchIds ?? [])

  const prepare = async () => {
    setPreparing(true)
    setAsking(await saveDraft())
    setPreparing(false)
  }
  const confirm = async () => {
    if (asking === undefined) return undefined
    const { campaign, cost } = asking
    const outcome = await launch.run({ campaignId: campaign.id, version: campaign.version, pointsMax: cost.pointsMax })
    if (!outcome.ok) return outcome.failure
    replaceWith('/campaigns/:campaignId', { campaignId: campaign.id })
    return undefined
  }

  return (
    <>
      <CommandButton
        asks="launchCampaign"
        otherwise={<span className="soft">{words.overview.byAdmin}</span>}
        type="primary"
        disabled={!ready}
        loading={preparing}
        onClick={() => void prepare()}
      >
        {words.campaign.launch}
      </CommandButton>
      <AskOnce
        asks="launchCampaign"
        open={asking !== undefined}
        title={asking === undefined ? '' : words.campaign.launchAsks(asking.campaign.name)}
        consequence={
          asking && (
            <>
              {words.campaign.launchConsequence(
                figure(payableOf(asking.cost)),
                figure(asking.cost.pointsMax),
                shortTime(asking.campaign.opensAt, locale),
              )}
              {asking.cost.codesPaid > 0 && <PaidBefore cost={asking.cost} />}
              {asking.cost.winners > 0 && asleep > 0 && (
                <> {words.campaign.prizesAsleep(figure(asleep), figure(asking.cost.codes))}</>
              )}
            </>
          )
        }
        confirm={words.campaign.launchConfirm(figure(asking?.cost.pointsMax ?? 0))}
        onConfirm={confirm}
        onClose={() => setAsking(undefined)}
      />
    </>
  )
}

/** What codes of an earlier campaign change about the promise. */
function PaidBefore({ cost: { codesPaid, winners } }: { cost: Cost }) {
  const words = useWords()
  return <> {words.campaign.launchPaidBefore(figure(codesPaid), winners === 0 ? null : figure(winners))}</>
}
