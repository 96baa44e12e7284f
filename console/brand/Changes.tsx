import { sayItem } from '../../contract/sentences/item'
import type { BrandField } from '../../contract/words/brand'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { pictureAddress } from '../ui/Picture'
import type { EditedBrand } from './draft'
import { changesOfTerms } from './TermsPhone'

interface ChangesProps {
  changed: readonly BrandField[]
  before: EditedBrand
  after: EditedBrand
}

/** What will be different, field by field, as it is and as it will be. */
export function Changes({ changed, before, after }: ChangesProps) {
  const words = useWords().brand
  const locale = useLanguage()
  const terms = changesOfTerms(before, after, locale)
  const count = (change: 'added' | 'removed') => figure(terms.filter((line) => line.change === change).length)
  return (
    <table className="brand-changes">
      <thead>
        <tr>
          <th scope="col">{words.changedFields}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map((field) => (
          <tr key={field}>
            <th scope="row">{words.fields[field]}</th>
            {field === 'terms' ? (
              <td colSpan={2}>{words.termsChanged(count('added'), count('removed'))}</td>
            ) : (
              <>
                <td>
                  <Said field={field} brand={before} />
                </td>
                <td>
                  <Said field={field} brand={after} />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a brand says in one field. */
function Said({ field, brand }: { field: Exclude<BrandField, 'terms'>; brand: EditedBrand }) {
  const words = useWords().brand
  const locale = useLanguage()
  if (field === 'logo') return <img className="brand-logo" src={pictureAddress(brand.logo)} alt={brand.name} />
  if (field === 'colors')
    return (
      <span className="brand-swatches">
        {Object.entries(brand.colors).map(([name, color]) => (
          <i key={name} style={{ background: color }} title={color} />
        ))}
      </span>
    )
  const { unit, place, use } = sayItem(brand.item, locale)
  const said = {
    name: () => [brand.name],
    slogan: () => [brand.slogan],
    welcome: () => [brand.welcome.title, brand.welcome.body],
    radius: () => [`${brand.radius} px`],
    item: () => [unit, place, use],
    codeOrigin: () => [brand.codeOrigin],
    contact: () => [brand.contact?.phone, brand.contact?.hours, brand.contact?.email],
    privacyContact: () => [brand.privacyContact?.email, brand.privacyContact?.phone],
    company: () => [brand.company.name, brand.company.address],
    mallCategories: () => brand.mallCategories.map(({ name }) => name),
    home: () => brand.home.map(({ kind, banner }) => banner?.says || words.kinds[kind]),
  }[field]()
  return <>{said.filter(Boolean).join(' · ') || words.nothing}</>
}
