import { HomeOutlined, ScanOutlined, UserOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useBatches, useProducts } from '../cloud/lists'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { useDesk } from '../ui/operator'
import { PhoneFrame } from '../ui/PhoneFrame'
import { Picture } from '../ui/Picture'
import { shortTime } from '../ui/time'
import { pointsPromised, type Draft } from './draft'

interface PhoneProps {
  draft: Draft
  /** The rules as members read them. */
  says: string[]
}

type Face = 'home' | 'result' | 'prize'

/** What members will see, drawn as the form is filled in. */
export function Phone({ draft, says }: PhoneProps) {
  const words = useWords()
  const [face, setFace] = useState<Face>('home')
  const { prize } = pointsPromised(draft.reward)
  const shown = face === 'prize' && prize === null ? 'result' : face
  return (
    <PhoneFrame
      value={shown}
      onChange={setFace}
      options={[
        { value: 'home', label: words.phone.home },
        { value: 'result', label: words.phone.result },
        ...(prize === null ? [] : [{ value: 'prize' as const, label: words.phone.prize }]),
      ]}
    >
      {shown === 'home' ? <Home draft={draft} says={says} /> : <Result draft={draft} won={shown === 'prize'} />}
    </PhoneFrame>
  )
}

const tabs = [
  { name: 'home', Icon: HomeOutlined },
  { name: 'scan', Icon: ScanOutlined },
  { name: 'me', Icon: UserOutlined },
] as const

function usePreviewProduct(draft: Draft) {
  const batches = useBatches().value?.rows ?? []
  const products = useProducts().value?.rows ?? []
  const batch = batches.find(({ id }) => id === draft.batchIds[0])
  return products.find(({ id }) => id === batch?.productId) ?? products[0]
}

function Home({ draft, says }: PhoneProps) {
  const words = useWords()
  const locale = useLanguage()
  const { brandName } = useDesk()
  const product = usePreviewProduct(draft)
  return (
    <>
      <div className="phone-head">{brandName}</div>
      <div className="phone-card">
        <span>{words.phone.card}</span>
        <strong>1,280</strong>
        <small>{words.phone.pointsNow}</small>
        <i className="phone-card-bar" aria-hidden />
        <small>{words.phone.toNextTier}</small>
      </div>
      <div className="phone-teaser">
        <Picture name={product?.picture ?? ''} alt="" size={56} />
        <div>
          <strong>{draft.name.trim() || words.campaign.unnamed}</strong>
          {says.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <small>{words.phone.until(shortTime(draft.closesAt, locale))}</small>
        </div>
      </div>
      <div className="phone-tabs" aria-hidden>
        {tabs.map(({ name, Icon }) => (
          <span key={name} className={`phone-tab-${name}`}>
            <Icon />
            {words.phone.tabs[name]}
          </span>
        ))}
      </div>
    </>
  )
}

function Result({ draft, won }: { draft: Draft; won: boolean }) {
  const words = useWords()
  const product = usePreviewProduct(draft)
  const { usual, prize } = pointsPromised(draft.reward)
  const points = won ? (prize ?? 0) : usual
  return (
    <div className="phone-result">
      <svg className="phone-seal" viewBox="0 0 96 96" aria-hidden>
        <circle cx="48" cy="48" r="44" />
        <circle cx="48" cy="48" r="38" className="phone-seal-inner" />
        <text x="48" y="57" textAnchor="middle">
          {words.phone.genuine}
        </text>
      </svg>
      <div className="phone-product">
        <Picture name={product?.picture ?? ''} alt="" size={40} />
        <span>{product?.name ?? words.phone.someProduct}</span>
      </div>
      {won && <span className="phone-won">{words.phone.won}</span>}
      <strong className="phone-points">+{figure(points)}</strong>
      <p>{points > 0 ? words.phone.arrived : words.phone.noPrize}</p>
      {draft.tierMultiplied && <small>{words.phone.multiplied}</small>}
      <span className="phone-button">{words.phone.seeCard}</span>
    </div>
  )
}
