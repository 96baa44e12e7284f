import { DatePicker } from '../ui/DatePicker'
import { Select } from 'antd'
import { useState } from 'react'
import { sayItem } from '../../contract/sentences/item'
import { guestAudience, shownBlocks } from '../../contract/words/home'
import { cloudNow } from '../cloud/clock'
import { useLanguage, useWords } from '../ui/language'
import { PhoneFrame } from '../ui/PhoneFrame'
import { pictureAddress } from '../ui/Picture'
import { momentOf, wallAt, type Wall } from '../ui/time'
import { phoneTokens } from './BrandPhone'
import type { EditedBrand, HomeBlock } from './draft'

interface HomePhoneProps {
  brand: EditedBrand
  blocks: HomeBlock[]
  tiers: readonly { code: string; name: string }[]
}

/** The first screen as a member of a tier, or a guest, would see it at a moment. */
export function HomePhone({ brand, blocks, tiers }: HomePhoneProps) {
  const words = useWords()
  const [reader, setReader] = useState(guestAudience)
  const [at, setAt] = useState<number>()
  const shown = shownBlocks(blocks, { tier: reader === guestAudience ? null : reader, at: at ?? cloudNow() })
  const tokens = phoneTokens(brand.colors, brand.radius)
  return (
    <div className="phone-side">
      <div className="brand-preview">
        <Select
          aria-label={words.brand.previewAs}
          value={reader}
          onChange={setReader}
          options={[
            { value: guestAudience, label: words.brand.guests },
            ...tiers.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <DatePicker
          aria-label={words.brand.previewAt}
          showTime={{ format: 'HH:mm' }}
          format="MM-DD HH:mm"
          placeholder={words.brand.now}
          value={at === undefined ? null : wallAt(at)}
          onChange={(time: Wall | null) => setAt(time ? momentOf(time) : undefined)}
        />
      </div>
      <PhoneFrame value="home" options={[{ value: 'home', label: words.phone.home }]} onChange={() => undefined}>
        <div className="brand-phone brand-phone-scrolls" style={tokens}>
          <header className="brand-phone-head">
            <img src={pictureAddress(brand.logo)} alt="" />
            <div>
              <strong>{brand.name}</strong>
              <small>{brand.slogan}</small>
            </div>
          </header>
          {shown.map((block) => (
            <Block key={block.id} block={block} brand={brand} isGuest={reader === guestAudience} />
          ))}
        </div>
      </PhoneFrame>
    </div>
  )
}

/** A block as a sketch: what it is, at about the height it has. */
function Block({ block, brand, isGuest }: { block: HomeBlock; brand: EditedBrand; isGuest: boolean }) {
  const words = useWords()
  const item = sayItem(brand.item, useLanguage())
  const { kind, banner } = block
  if (kind === 'banner')
    return banner?.address ? <img className="brand-banner" src={banner.address} alt={banner.says} /> : null
  if (kind === 'scan')
    return (
      <section className="brand-phone-scan">
        <strong>{words.founding.scan(item.place)}</strong>
        <small>{words.founding.scanHint(item.unit)}</small>
      </section>
    )
  if (kind === 'card')
    return (
      <section className="brand-phone-card">
        <b>{isGuest ? brand.welcome.title || words.phone.guestTitle : brand.name}</b>
        <small>{isGuest ? brand.welcome.body || words.phone.guestBody : words.founding.points}</small>
        {isGuest ? <span className="brand-phone-button">{words.brand.join}</span> : <strong>1,280</strong>}
      </section>
    )
  // What is a member's own has nothing to show to a guest.
  if (isGuest && ['nextReward', 'tasks', 'recent'].includes(kind)) return null
  return (
    <section className="brand-phone-result">
      <strong>{words.brand.kinds[kind]}</strong>
      {kind === 'rewards' ? (
        <div className="brand-phone-tiles" aria-hidden>
          <i />
          <i />
          <i />
        </div>
      ) : (
        <i className="brand-phone-line" aria-hidden />
      )}
    </section>
  )
}
