import { Select } from 'antd'
import { useState } from 'react'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { go } from '../ui/route'
import { catalogs } from '../words'
import { places, type Place, type Task } from './places'

/** Finds a place at the desk by its name or its group's, in either language. */
export function PlaceSearch() {
  const words = useWords()
  const mayAsk = useMay()
  const [sought, setSought] = useState('')
  const reachable = places.flatMap(({ task, places: inGroup }) =>
    inGroup.filter(({ needs }) => mayAsk(needs)).map((place) => ({ task, place })),
  )
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
      options={reachable.map(({ task, place }) => ({
        value: place.name,
        label: words.shell.places[place.name],
        sought: soughtFor(task, place),
      }))}
      onSelect={(name) => {
        setSought('')
        const found = reachable.find(({ place }) => place.name === name)
        if (found) go(found.place.route)
      }}
    />
  )
}

/** All that a place may be sought by: its name and its group's in every language. */
const soughtFor = (task: Task, { name }: Place): string =>
  Object.values(catalogs)
    .flatMap(({ shell }) => [shell.places[name], shell.tasks[task]])
    .join(' ')
    .toLowerCase()

/** Where the search is on the screen, for the key that leads to it. */
export const focusPlaceSearch = () => document.querySelector<HTMLInputElement>('.place-search input')?.focus()
