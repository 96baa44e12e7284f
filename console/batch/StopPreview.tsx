import { Button } from 'antd'
import { useState } from 'react'
import type { Asked, Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { Trouble } from '../ui/Answered'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import type { Words } from '../words'
import { Scanners } from './Scanners'

export type StopCommand = Asked<'previewStop'>['command']

/** What the command would come to, asked of the cloud while it is filled in; undefined while there is nothing to ask. */
export function useStopPreview(asked: Asked<'previewStop'> | null) {
  const answer = useAnswer('previewStop', asked)
  return { preview: answer.failure ? undefined : answer.value, failure: answer.failure }
}

interface StopPreviewProps {
  asked: Asked<'previewStop'>
  preview: Given<'previewStop'> | undefined
  failure: ReturnType<typeof useStopPreview>['failure']
}

/** The consequence in numbers, and who would be met by it. */
export function StopPreview({ asked, preview, failure }: StopPreviewProps) {
  const words = useWords()
  const mayAsk = useMay()
  const [listing, setListing] = useState(false)
  if (failure) return <Trouble failure={failure} />
  if (!preview) return null
  return (
    <div className="consequence" role="status">
      <p>{sayChange(asked.command, preview, words)}</p>
      <p>
        {sayScanned(preview, words)}{' '}
        {preview.members > 0 && mayAsk('listScanners') && (
          <Button type="link" size="small" onClick={() => setListing(true)}>
            {words.stops.whoScanned}
          </Button>
        )}
      </p>
      {listing && <Scanners batchId={asked.batchId} ranges={asked.ranges} onClose={() => setListing(false)} />}
    </div>
  )
}

function sayChange(command: StopCommand, { changed, renewed, kept }: Given<'previewStop'>, { stops }: Words): string {
  const parts = [
    ...(changed > 0 ? [stops.willChange[command](figure(changed))] : []),
    ...(renewed > 0 ? [stops.willRenew(figure(renewed))] : []),
    ...(kept > 0 ? [stops.willKeep(figure(kept))] : []),
  ]
  return parts.join(stops.join) + stops.end
}

function sayScanned(preview: Given<'previewStop'>, { stops }: Words): string {
  const { scanned, paid, points, members, byVisitors, isMore } = preview
  if (scanned === 0) return stops.noneScanned
  return [
    stops.scanned(figure(scanned), figure(members), isMore),
    ...(paid > 0 ? [stops.paid(figure(paid), figure(points))] : []),
    ...(byVisitors > 0 ? [stops.byVisitors(figure(byVisitors))] : []),
  ].join('')
}
