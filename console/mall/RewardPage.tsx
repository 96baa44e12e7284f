import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { Counter, Facts, type Fact } from '../ui/Facts'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { Picture } from '../ui/Picture'
import { hrefOf } from '../ui/route'
import { PageButton } from '../ui/Permitted'
import { readGift, readRewardRules } from '../../contract/rule/codes'
import { namingTiers, sayGift, sayRewardRule } from '../../contract/sentences/rewards'
import { RewardCommands } from './RewardCommands'
import { RewardDays } from './RewardDays'
import { RewardStateMark } from './states'
import { Stock } from './Stock'
import { windowText } from './windowText'
import type { OneReward } from './reward'

/** One reward: what is left, how it goes, what was changed. */
export function RewardPage({ rewardId }: { rewardId: string }) {
  const words = useWords()
  const locale = useLanguage()
  const answer = useAnswer('getReward', { rewardId })
  const reward = answer.value?.reward
  return (
    <Page
      title={reward?.title ?? words.reward.title}
      beside={reward && <RewardStateMark reward={reward} />}
      says={reward && windowText(reward, words, locale)}
      actions={
        answer.value && (
          <>
            <PageButton to={hrefOf('/rewards/:rewardId/edit', { rewardId })}>{words.reward.edit}</PageButton>
            <RewardCommands one={answer.value} />
          </>
        )
      }
    >
      <Answered of={answer} lines={10}>
        {(one) => (
          <>
            <Totals one={one} />
            <Stock one={one} />
            <RewardDays rewardId={rewardId} />
            <Promise one={one} />
          </>
        )}
      </Answered>
    </Page>
  )
}

function Totals({ one: { reward, stock } }: { one: OneReward }) {
  const words = useWords()
  const { value } = useAnswer('rewardFigures', { rewardId: reward.id })
  const left = stock.reduce((sum, variant) => sum + variant.left, 0)
  const held = stock.reduce((sum, variant) => sum + variant.held, 0)
  return (
    <div className="counters">
      <Counter
        label={words.reward.left}
        value={figure(left)}
        note={
          held > 0
            ? words.reward.heldNote(figure(held))
            : reward.state === 'live' && words.reward.leftNotes[reward.kind]
        }
      />
      <Counter
        label={words.reward.stockOut}
        value={value ? words.reward.stockOutIn(value.stockOutAt, value.asOf, left, value.redemptions) : '…'}
        note={words.reward.stockOutNote}
      />
      <Counter label={words.reward.redeemed} value={figure(reward.redeemed)} note={words.reward.redeemedNote} />
      <Counter
        label={words.reward.lately}
        value={value ? figure(value.redemptions) : '…'}
        note={value && words.reward.latelyNote(figure(value.points))}
      />
    </div>
  )
}

/** What members read about it. */
function Promise({ one: { reward } }: { one: OneReward }) {
  const words = useWords()
  const locale = useLanguage()
  const choices = useAnswer('listRewards', { limit: 1 }).value
  const tierName = (code: string) => choices?.tiers.find((tier) => tier.code === code)?.name ?? code
  const rules = readRewardRules(reward.rules)
  const gift = reward.gift && readGift(reward.gift)
  const facts: Fact[] = [
    { label: words.reward.kind, value: words.reward.kinds[reward.kind].name },
    {
      label: words.reward.category,
      value: choices?.categories.find(({ code }) => code === reward.category)?.name ?? reward.category,
    },
    { label: words.reward.points, value: figure(reward.points) },
    ...reward.specifications.map(({ name, values }) => ({ label: name, value: values.join(words.shell.comma) })),
    ...(gift?.ok ? [{ label: words.reward.gift, value: sayGift(gift.value, locale) }] : []),
    {
      label: words.reward.rulesTitle,
      value:
        rules.ok && rules.value.length > 0
          ? rules.value
              .map((rule) => sayRewardRule(namingTiers(rule, tierName), locale))
              .join(locale === 'en' ? '; ' : '；')
          : words.reward.noRules,
    },
    { label: words.shell.createdAt, value: <Moment at={reward.createdAt} /> },
    { label: words.reward.tagline, value: reward.tagline || '—', isLong: true },
    {
      label: words.reward.description,
      value: <span className="lines">{reward.description || '—'}</span>,
      isLong: true,
    },
    {
      label: words.reward.instructions[reward.kind].label,
      value: <span className="lines">{reward.instructions || '—'}</span>,
      isLong: true,
    },
  ]
  return (
    <Panel title={words.reward.promiseTitle} says={words.reward.promiseSays}>
      <div className="reward-promise">
        <Picture name={reward.pictures[0]?.address ?? ''} alt={reward.title} size={160} />
        <Facts facts={facts} />
      </div>
    </Panel>
  )
}
