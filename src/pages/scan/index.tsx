import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { FindingView } from '../../features/code/FindingView'
import { ScanRefused } from '../../features/code/ScanRefused'
import { ScanWaiting } from '../../features/code/ScanWaiting'
import { scannedIn } from '../../features/code/scannedText'
import { startScan } from '../../features/code/startScan'
import { useScan, type Scan } from '../../features/code/useScan'
import { JoinSheet } from '../../features/member/JoinSheet'
import { useMember } from '../../features/member/MemberProvider'
import { WelcomeNote } from '../../features/member/WelcomeNote'
import { TierMoment } from '../../features/member/TierMoment'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { useWords } from '../../words'

/** Long enough to have read the points and seen the ring move. */
const tierMomentAfterMs = 3400

/** What a code turned out to be, opened by our own scanner or by WeChat's. */
export default function ScanPage() {
  const words = useWords()
  const { params } = useRouter()
  const [{ scanned, typed }, setScanned] = useState(() => ({
    scanned: scannedIn(params),
    typed: params.typed === '1',
  }))
  const [joining, setJoining] = useState(false)
  const [welcomed, setWelcomed] = useState(false)
  const { home, takeCard, refresh, seeTierBefore } = useMember()
  const { scan, ask } = useScan(scanned, (finding) => {
    if (finding.award) seeTierBefore(finding.award.tierBefore)
    if (finding.card) takeCard(finding.card)
    // Opened by WeChat's own scan, this page comes before home: the brand is asked for once the result is out.
    if (!home) void refresh()
  })
  const joined = () => {
    setJoining(false)
    setWelcomed(true)
    void ask()
  }
  return (
    <Screen title={words.scan.title} backLabel={words.back} tone={toneOf(scan)}>
      {scanned === '' && (
        <Notice icon="scan" {...words.scan.nothing} action={{ text: words.scan.rescan, onTap: startScan }} />
      )}
      {scanned !== '' && scan.kind === 'asking' && <ScanWaiting />}
      {scan.kind === 'offline' && (
        <Notice
          icon="offline"
          title={words.offline.title}
          body={words.scan.offlineBody}
          action={{ text: words.retry, onTap: ask }}
        />
      )}
      {scan.kind === 'refused' && <ScanRefused refusal={scan.refusal} onRetry={ask} />}
      {scan.kind === 'found' && (
        <FindingView
          finding={scan.finding}
          typed={typed}
          onJoin={() => setJoining(true)}
          welcome={welcomed && home?.card ? <WelcomeNote home={home} /> : null}
          onRetype={(retyped) => (retyped === scanned ? void ask() : setScanned({ scanned: retyped, typed: true }))}
        />
      )}
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
      <TierMoment afterMs={tierMomentAfterMs} onClosed={() => void Taro.switchTab({ url: '/pages/home/index' })} />
    </Screen>
  )
}

function toneOf(scan: Scan) {
  if (scan.kind !== 'found') return 'plain'
  if (scan.finding.award?.prize) return 'won'
  return scan.finding.verdict === 'notOurs' ? 'bad' : 'plain'
}
