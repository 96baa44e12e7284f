import { Form } from 'antd'
import { useState } from 'react'
import { useCommand } from '../cloud/command'
import { AskOnce } from '../ui/AskOnce'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { CommandButton } from '../ui/Permitted'
import type { Reward } from '../cloud/lists'
import type { OneReward } from './reward'
import { WindowField, type Window } from './WindowField'
import { windowText } from './windowText'

type Asking = 'publish' | 'pause' | 'schedule'

/** Putting on sale, taking off, and when: each says first what comes of it. */
export function RewardCommands({ one }: { one: OneReward }) {
  const words = useWords()
  const [asking, setAsking] = useState<Asking>()
  const { reward } = one
  return (
    <>
      <CommandButton asks="scheduleReward" onClick={() => setAsking('schedule')}>
        {words.reward.schedule}
      </CommandButton>
      {reward.state === 'live' ? (
        <CommandButton asks="pauseReward" onClick={() => setAsking('pause')}>
          {words.reward.pause.name}
        </CommandButton>
      ) : (
        <CommandButton asks="publishReward" type="primary" onClick={() => setAsking('publish')}>
          {words.reward.publish.name}
        </CommandButton>
      )}
      <Publish one={one} open={asking === 'publish'} onClose={() => setAsking(undefined)} />
      <Pause one={one} open={asking === 'pause'} onClose={() => setAsking(undefined)} />
      {asking === 'schedule' && <ScheduleDrawer reward={reward} onClose={() => setAsking(undefined)} />}
    </>
  )
}

interface AskingProps {
  one: OneReward
  open: boolean
  onClose: () => void
}

function Publish({ one: { reward, stock }, open, onClose }: AskingProps) {
  const words = useWords()
  const locale = useLanguage()
  const { run } = useCommand('publishReward')
  const left = stock.reduce((sum, variant) => sum + variant.left, 0)
  return (
    <AskOnce
      asks="publishReward"
      open={open}
      title={words.reward.publish.asks(reward.title)}
      consequence={words.reward.publish.consequence(
        figure(left),
        figure(reward.points),
        figure(left * reward.points),
        windowText(reward, words, locale),
      )}
      confirm={words.reward.publish.confirm(figure(left))}
      onConfirm={async () => {
        const outcome = await run({ rewardId: reward.id, version: reward.version })
        return outcome.ok ? undefined : outcome.failure
      }}
      onClose={onClose}
    />
  )
}

function Pause({ one: { reward, stock }, open, onClose }: AskingProps) {
  const words = useWords()
  const { run } = useCommand('pauseReward')
  const left = stock.reduce((sum, variant) => sum + variant.left, 0)
  return (
    <AskOnce
      asks="pauseReward"
      open={open}
      title={words.reward.pause.asks(reward.title)}
      consequence={words.reward.pause.consequence(figure(left), figure(reward.redeemed))}
      confirm={words.reward.pause.name}
      danger
      onConfirm={async () => {
        const outcome = await run({ rewardId: reward.id, version: reward.version })
        return outcome.ok ? undefined : outcome.failure
      }}
      onClose={onClose}
    />
  )
}

function ScheduleDrawer({ reward, onClose }: { reward: Reward; onClose: () => void }) {
  const words = useWords()
  const locale = useLanguage()
  const schedule = useSubmission('scheduleReward', onClose)
  const [opened] = useState(reward)
  const [window, setWindow] = useState<Window>({ opensAt: reward.opensAt, closesAt: reward.closesAt })
  const wrong = window.opensAt !== null && window.closesAt !== null && window.closesAt <= window.opensAt
  const same = window.opensAt === opened.opensAt && window.closesAt === opened.closesAt
  return (
    <CommandDrawer
      title={words.reward.scheduleTitle(reward.title)}
      confirm={words.reward.scheduleConfirm}
      submission={schedule}
      ready={!wrong && !same}
      onConfirm={() => void schedule.submit({ rewardId: opened.id, version: opened.version, ...window })}
      onClose={onClose}
      width={520}
    >
      <Form layout="vertical">
        <WindowField draft={window} onChange={setWindow} />
      </Form>
      {!wrong && (
        <p className="consequence">
          {words.reward.scheduleSays(windowText(window, words, locale), reward.state === 'live')}
        </p>
      )}
    </CommandDrawer>
  )
}
