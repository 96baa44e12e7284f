import { CommentOutlined, HomeOutlined, ScanOutlined, ShopOutlined, UserOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { sayHeadline, sayWhyUnpaid } from '../../contract/sentences/code'
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
  { name: 'mall', Icon: ShopOutlined },
  { name: 'scan', Icon: ScanOutlined },
  { name: 'community', Icon: CommentOutlined },
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

/** What a first scan reads, in the sentences that members read. */
function Result({ draft, won }: { draft: Draft; won: boolean }) {
  const words = useWords()
  const locale = useLanguage()
  const { item } = useDesk()
  const product = usePreviewProduct(draft)
  const { usual, prize } = pointsPromised(draft.reward)
  const points = won ? (prize ?? 0) : usual
  const facts = { verdict: 'first', unpaid: null, first: null, product: product ?? null } as const
  const { title, body } = sayHeadline({ ...facts, award: points > 0 ? { prize: won } : null }, { locale, item })
  const nothing = sayWhyUnpaid({ reason: 'noPrize' }, { locale, item })
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
      <strong className={won ? 'phone-title phone-won' : 'phone-title'}>{title}</strong>
      {body !== '' && <p>{body}</p>}
      {points > 0 ? (
        <>
          <strong className="phone-points">+{figure(points)}</strong>
          <p>{words.phone.arrived}</p>
          {draft.tierMultiplied && <small>{words.phone.multiplied}</small>}
        </>
      ) : (
        <>
          <p>{nothing.title}</p>
          {nothing.more !== '' && <small>{nothing.more}</small>}
        </>
      )}
      <span className="phone-button">{points > 0 ? words.phone.toRewards : words.phone.again}</span>
    </div>
  )
}
