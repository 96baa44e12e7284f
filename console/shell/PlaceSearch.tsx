import { Select } from 'antd'
import { useState } from 'react'
import { useLanguage, useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { usePictureOfCode } from '../ui/usePictureOfCode'
import { follow, type Address } from '../ui/route'
import { catalogs } from '../words'
import { useFound, type Choice, type Kind } from './found'
import { placesFor, type RailPlace } from './places'

/** Wider than the rail: a name and a number beside it. */
const listWidth = 380

/**
 * The one search: members, orders, codes and posts by what people say of them, and places at the desk by their name or their
 * group's, in either language.
 */
export function PlaceSearch() {
  const words = useWords()
  const mayAsk = useMay()
  const [sought, setSought] = useState('')
  const locale = useLanguage()
  const found = useFound(sought)
  const places: Choice[] = placesFor(mayAsk).map((place) => ({
    value: place.href,
    label: place.title[locale],
    sought: soughtFor(place),
  }))
  const { onPaste, onDrop, onDragOver } = usePictureOfCode(setSought)
  return (
    <div className="place-search" onPaste={onPaste} onDrop={onDrop} onDragOver={onDragOver}>
      <Select<Address, Choice | Kind>
        className="whole"
        aria-label={words.shell.findPlace}
        placeholder={words.shell.findPlace}
        suffixIcon={<kbd aria-hidden>⌘K</kbd>}
        value={null}
        searchValue={sought}
        onSearch={setSought}
        popupMatchSelectWidth={listWidth}
        classNames={{ popup: { root: 'sought' } }}
        showSearch={{
          filterOption: (text, option) => option !== undefined && answers(option, text.trim().toLowerCase()),
        }}
        notFoundContent={words.shell.nothingFound}
        options={[{ label: words.shell.sought.places, options: places }, ...found]}
        onSelect={(address) => {
          setSought('')
          follow(address)
        }}
      />
    </div>
  )
}

/** What the cloud found answers to whatever was typed; a kind is shown for what is under it. */
const answers = (option: Choice | Kind, text: string): boolean =>
  'value' in option && (option.sought?.includes(text) ?? true)

/** All that a place may be sought by: its name and its group's in every language. */
const soughtFor = ({ title, task }: RailPlace): string =>
  [...Object.values(title), ...Object.values(catalogs).map(({ shell }) => shell.tasks[task])].join(' ').toLowerCase()

/** Where the search is on the screen, for the key that leads to it. */
export const focusPlaceSearch = () => document.querySelector<HTMLInputElement>('.place-search input')?.focus()
