import { Select } from 'antd'
import { useState } from 'react'
import { useLanguage, useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { follow } from '../ui/route'
import { catalogs } from '../words'
import { placesFor, type RailPlace } from './places'

/** Finds a place at the desk by its name or its group's, in either language. */
export function PlaceSearch() {
  const words = useWords()
  const mayAsk = useMay()
  const [sought, setSought] = useState('')
  const locale = useLanguage()
  const reachable = placesFor(mayAsk)
  return (
    <Select<string>
      className="place-search"
      aria-label={words.shell.findPlace}
      placeholder={words.shell.findPlace}
      suffixIcon={<kbd aria-hidden>⌘K</kbd>}
      value={null}
      searchValue={sought}
      onSearch={setSought}
      showSearch={{ filterOption: (text, option) => option?.sought.includes(text.trim().toLowerCase()) ?? false }}
      notFoundContent={words.shell.nothingFound}
      options={reachable.map((place) => ({
        value: place.path,
        label: place.title[locale],
        sought: soughtFor(place),
      }))}
      onSelect={(path) => {
        setSought('')
        const found = reachable.find((place) => place.path === path)
        if (found) follow(found.href)
      }}
    />
  )
}

/** All that a place may be sought by: its name and its group's in every language. */
const soughtFor = ({ title, task }: RailPlace): string =>
  [...Object.values(title), ...Object.values(catalogs).map(({ shell }) => shell.tasks[task])].join(' ').toLowerCase()

/** Where the search is on the screen, for the key that leads to it. */
export const focusPlaceSearch = () => document.querySelector<HTMLInputElement>('.place-search input')?.focus()
