import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { useAnswer } from '../cloud/load'
import type { Campaign } from '../cloud/lists'
import { Answered } from '../ui/Answered'
import { useWords } from '../ui/language'
import { Panel } from '../ui/Page'

/** The draw's hash from launch on; after the end the seed too, and whether the one fits the other. */
export function DrawProof({ campaign, drawHash }: { campaign: Campaign; drawHash: string }) {
  const words = useWords()
  const over = campaign.state === 'ended'
  const revealed = useAnswer('revealDraw', over ? { campaignId: campaign.id } : null)
  return (
    <Panel title={words.campaign.drawTitle} says={over ? words.campaign.drawOver : words.campaign.drawBefore}>
      <dl className="facts facts-wide">
        <div>
          <dt>{words.campaign.drawHash}</dt>
          <dd className="mono break">{drawHash}</dd>
        </div>
        {over && (
          <div>
            <dt>{words.campaign.drawSeed}</dt>
            <dd>
              <Answered of={revealed} lines={1}>
                {({ seed }) => <Seed seed={seed} drawHash={drawHash} />}
              </Answered>
            </dd>
          </div>
        )}
      </dl>
    </Panel>
  )
}

function Seed({ seed, drawHash }: { seed: string; drawHash: string }) {
  const words = useWords()
  const [hash, setHash] = useState<string>()
  useEffect(() => {
    void sha256OfHex(seed).then(setHash)
  }, [seed])
  return (
    <>
      <span className="mono break">{seed}</span>
      {hash !== undefined && (
        <p className={hash === drawHash ? 'good' : 'bad'}>
          {hash === drawHash ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}{' '}
          {hash === drawHash ? words.campaign.drawFits : words.campaign.drawDoesNotFit}
        </p>
      )}
      <p className="soft">{words.campaign.drawVerify}</p>
      <code className="command">{`printf '${seed}' | xxd -r -p | sha256sum`}</code>
    </>
  )
}

/** SHA-256 of bytes written in hex, worked out in the reader's own browser. */
async function sha256OfHex(text: string): Promise<string> {
  const pairs = text.match(/../g) ?? []
  const digest = await crypto.subtle.digest(
    'SHA-256',
    Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)),
  )
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
