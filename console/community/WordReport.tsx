import type { Given } from '../cloud/call'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { LineReport } from '../ui/LineReport'
import { ReportDrawer } from '../ui/ReportDrawer'

/** What became of every word that was to be added. */
export function WordReport({ report, onClose }: { report: Given<'importWords'>; onClose: () => void }) {
  const words = useWords()
  const { added, lines } = report
  return (
    <ReportDrawer title={words.wordList.reportTitle(figure(added))} onClose={onClose}>
      <p className="consequence">{words.wordList.reportSays(figure(added), figure(lines.length - added))}</p>
      <LineReport
        lines={lines.map(({ line, word, outcome }) => ({ line, outcome, subject: word }))}
        good={['added']}
        names={words.wordList.outcomes}
        subjectName={words.wordList.subject}
      />
    </ReportDrawer>
  )
}
