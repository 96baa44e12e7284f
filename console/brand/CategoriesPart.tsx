import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { categoriesMax } from '../../contract/words/brand'
import { fits } from '../../contract/words/texts'
import { counted } from '../ui/counted'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { PhoneFrame } from '../ui/PhoneFrame'
import { Section } from './BrandFields'
import { phoneTokens } from './BrandPhone'
import type { EditedBrand } from './draft'
import { BesidePhone, SavePart, usePart, type PartProps } from './part'
import { RowButtons } from './RowButtons'

type Category = EditedBrand['mallCategories'][number]

/** The mall's categories in their order. */
export function CategoriesPart(given: PartProps) {
  const words = useWords().brand
  const mayAsk = useMay()
  const disabled = !mayAsk('saveBrandDraft')
  const part = usePart('categories', given)
  const [rows, setRows] = useState<Category[]>(part.opened.mallCategories)
  const change = (next: Category[]) => {
    setRows(next)
    part.touch()
  }
  const save = () => part.save({ categories: { version: part.version, mallCategories: rows } })
  return (
    <BesidePhone phone={<MallPhone brand={part.opened} rows={rows} />}>
      <Section title={words.categoriesTitle} says={words.categoriesSay}>
        <ol className="brand-rows">
          {rows.map((row, place) => (
            <li key={row.code} className="brand-row">
              <Input
                aria-label={words.category(String(place + 1))}
                value={row.name}
                disabled={disabled}
                {...(fits(row.name, 'categoryName') ? {} : { status: 'error' as const })}
                {...counted('categoryName')}
                onChange={({ target }) =>
                  change(rows.map((each) => (each === row ? { ...row, name: target.value } : each)))
                }
              />
              <RowButtons
                rows={rows}
                place={place}
                name={row.name}
                disabled={disabled}
                removable={rows.length > 1}
                onChange={change}
              />
            </li>
          ))}
        </ol>
        <Button
          icon={<PlusOutlined aria-hidden />}
          disabled={disabled || rows.length >= categoriesMax}
          onClick={() => change([...rows, { code: freshCode(rows), name: '' }])}
        >
          {words.addCategory}
        </Button>
      </Section>
      <SavePart part={part} onSave={save} />
    </BesidePhone>
  )
}

/** Rewards keep it, so that no code is given to another category while the old one may still be named. */
const freshCode = (rows: readonly Category[]): string => {
  const code = `c-${Date.now().toString(36)}`
  return rows.some((row) => row.code === code) ? `${code}-${rows.length}` : code
}

/** A mall has this much of a first screen. */
const tilesShown = 4

function MallPhone({ brand, rows }: { brand: EditedBrand; rows: readonly Category[] }) {
  const words = useWords()
  return (
    <PhoneFrame value="mall" options={[{ value: 'mall', label: words.phone.tabs.mall }]} onChange={() => undefined}>
      <div className="brand-phone" style={phoneTokens(brand.colors, brand.radius)}>
        <div className="brand-phone-tabs">
          <b>{words.brand.allRewards}</b>
          {rows.map(({ code, name }) => (
            <span key={code}>{name}</span>
          ))}
        </div>
        <div className="brand-phone-tiles" aria-hidden>
          {Array.from({ length: tilesShown }, (_, place) => (
            <i key={place} />
          ))}
        </div>
      </div>
    </PhoneFrame>
  )
}
