import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { hrefOf } from '../ui/route'
import type { Reward } from '../cloud/lists'
import { draftOf, emptyDraft } from './reward'
import { RewardEditor } from './RewardEditor'

/** Makes a reward, with the phone beside the form. */
export const NewReward = () => <Editor reward={null} />

/** Edits the reward given. */
export function EditReward({ rewardId }: { rewardId: string }) {
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
      {...(reward && { back: { to: hrefOf('/rewards/:rewardId', { rewardId: reward.id }), label: reward.title } })}
    >
      <Answered of={choices}>
        {(offered) => (
          <RewardEditor reward={reward} initial={reward ? draftOf(reward) : emptyDraft(offered)} choices={offered} />
        )}
      </Answered>
    </Page>
  )
}
