import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { command } from '../../../cloud/call'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { Tappable } from '../../../ui/Tappable'
import { useSpeech } from '../../../words'
import { figure, moment } from '../../../words/figures'
import { sayProblem } from '../../../words/problem'
import type { Poll } from '../community'
import '../compose/draft.css'
import './pollPanel.css'

interface Props {
  postId: string
  poll: Poll
  onVoted: (poll: Poll) => void
  onGuest: () => void
}

/** A poll: its options to choose from, and what came of it once one has voted or it is over. */
export function PollPanel({ postId, poll, onVoted, onGuest }: Props) {
  const { words, locale } = useSpeech()
  const { poll: say } = words.community
  return (
    <View className="poll">
      <View className="poll-head">
        <Text>{poll.choicesMax === 1 ? say.single : say.several(figure(poll.choicesMax))}</Text>
        <Text>{say.voters(figure(poll.voters))}</Text>
        <Text>{poll.isClosed ? say.closed : say.closesAt(moment(poll.closesAt, locale))}</Text>
      </View>
      {poll.votes ? (
        <Results poll={poll} votes={poll.votes} />
      ) : (
        <Ballot postId={postId} poll={poll} onVoted={onVoted} onGuest={onGuest} />
      )}
    </View>
  )
}

function Results({ poll, votes }: { poll: Poll; votes: number[] }) {
  const { poll: say } = useSpeech().words.community
  const most = Math.max(...votes)
  return (
    <View>
      {poll.options.map((option, place) => {
        const count = votes[place] ?? 0
        const percent = poll.voters > 0 ? Math.round((count / poll.voters) * 100) : 0
        const isChosen = poll.chosen.includes(place)
        return (
          <View key={option} className="poll-option poll-result">
            <View
              className={count === most && count > 0 ? 'poll-bar poll-bar-most' : 'poll-bar'}
              style={{ width: `${percent}%` }}
            />
            <View className="poll-line">
              {isChosen && <Icon name="check" size={16} />}
              <Text className={isChosen ? 'poll-text poll-text-chosen' : 'poll-text'}>{option}</Text>
              <Text className="poll-share figure">{say.share(figure(percent), figure(count))}</Text>
            </View>
          </View>
        )
      })}
    </View>
  )
}

function Ballot({ postId, poll, onVoted, onGuest }: Props) {
  const speech = useSpeech()
  const { poll: say } = speech.words.community
  const [chosen, setChosen] = useState<number[]>([])
  const [voting, setVoting] = useState(false)
  const [problem, setProblem] = useState('')

  const choose = (place: number) => {
    setProblem('')
    if (chosen.includes(place)) return setChosen(chosen.filter((each) => each !== place))
    return setChosen(poll.choicesMax === 1 ? [place] : [...chosen, place].slice(-poll.choicesMax))
  }
  const vote = async () => {
    if (voting) return
    if (chosen.length === 0) return setProblem(say.choose)
    setVoting(true)
    const outcome = await command('community', 'votePoll', { postId, choices: chosen })
    setVoting(false)
    if (outcome.kind === 'done') return onVoted(outcome.value.poll)
    if (outcome.kind === 'refused' && outcome.refusal.code === 'notMember') return onGuest()
    return setProblem(sayProblem(outcome, speech))
  }
  return (
    <View>
      {poll.options.map((option, place) => (
        <Tappable
          key={option}
          className={chosen.includes(place) ? 'poll-option poll-chosen' : 'poll-option'}
          onTap={() => choose(place)}
        >
          <View className="poll-line">
            <View className={poll.choicesMax === 1 ? 'poll-box poll-box-round' : 'poll-box'}>
              {chosen.includes(place) && <Icon name="check" size={14} />}
            </View>
            <Text className="poll-text">{option}</Text>
          </View>
        </Tappable>
      ))}
      {problem !== '' && <Text className="draft-problem">{problem}</Text>}
      <Button text={say.vote} kind="outline" faded={chosen.length === 0 || voting} onTap={vote} />
      <Text className="panel-note">{say.hidden}</Text>
    </View>
  )
}
