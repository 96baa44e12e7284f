import { Text } from '@tarojs/components'
import { Button } from './Button'
import { Sheet } from './Sheet'
import './askSheet.css'

interface Props {
  title: string
  /** The consequence, in numbers where there are any. */
  body: string
  yes: string
  no: string
  /** Why it did not work. */
  problem?: string | undefined
  isAsking?: boolean
  /** What cannot be had back. */
  isDanger?: boolean
  onYes: () => void
  onNo: () => void
}

/** Asks once before something that costs. */
export const AskSheet = ({ title, body, yes, no, problem, isAsking = false, isDanger = false, onYes, onNo }: Props) => (
  <Sheet onClose={onNo}>
    <Text className="ask-title">{title}</Text>
    <Text className="ask-body">{body}</Text>
    {problem && <Text className="ask-problem">{problem}</Text>}
    <Button text={yes} kind={isDanger ? 'danger' : 'primary'} faded={isAsking} onTap={() => !isAsking && onYes()} />
    <Button text={no} kind="quiet" onTap={onNo} />
  </Sheet>
)
