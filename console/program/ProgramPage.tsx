import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { Page } from '../ui/Page'
import { ProgramEditor } from './ProgramEditor'

/** How tiers, points and reasons to come back work for this brand. */
export function ProgramPage() {
  const words = useWords()
  const answer = useAnswer('getProgram', {})
  const mayAsk = useMay()
  return (
    <Page title={words.program.title} says={words.program.says}>
      <Answered of={answer}>
        {({ program, census }) => <ProgramEditor program={program} census={census} mayEdit={mayAsk('saveProgram')} />}
      </Answered>
    </Page>
  )
}
