import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import type { Reward } from '../cloud/lists'
import { draftOf, emptyDraft } from './reward'
import { RewardEditor } from './RewardEditor'

/** Makes a reward, or edits the one given, with the phone beside the form. */
export function RewardForm({ rewardId }: { rewardId: string | null }) {
  return rewardId === null ? <Editor reward={null} /> : <Editing rewardId={rewardId} />
}

function Editing({ rewardId }: { rewardId: string }) {
  const answer = useAnswer('getReward', { rewardId })
  return <Answered of={answer}>{({ reward }) => <Editor reward={reward} />}</Answered>
}

function Editor({ reward }: { reward: Reward | null }) {
  const words = useWords()
  const choices = useAnswer('listRewards', { limit: 1 })
  return (
    <Page
      title={reward ? words.reward.editTitle : words.reward.makeTitle}
      says={reward ? reward.title : words.reward.makeSays}
      back={
        reward
          ? { to: { screen: 'reward', rewardId: reward.id }, label: reward.title }
          : { to: { screen: 'rewards' }, label: words.reward.title }
      }
    >
      <Answered of={choices}>
        {(offered) => (
          <RewardEditor reward={reward} initial={reward ? draftOf(reward) : emptyDraft(offered)} choices={offered} />
        )}
      </Answered>
    </Page>
  )
}
