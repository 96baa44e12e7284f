import type { TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { ChartPanel } from '../ui/ChartPanel'
import { NamedBars } from '../ui/charts'
import { figure, percentOf } from '../ui/figures'
import { useWords } from '../ui/language'
import { Rows } from '../ui/Rows'
import type { Figures } from './figures'

type TextPlace = Figures['boards'][number]

interface TextPlacesProps {
  title: string
  places: TextPlace[]
  /** All that was written in these days. */
  texts: number
  asOf: number
  empty?: string
}

/** The boards or topics with the most posts and replies. */
export function TextPlaces({ title, places, texts, asOf, empty }: TextPlacesProps) {
  const words = useWords()
  const rows = useMemo(
    () => places.map((place) => ({ name: place.name || words.communityFigures.gone, value: place.texts })),
    [places, words],
  )
  const columns: TableColumnsType<TextPlace> = [
    {
      title: words.communityFigures.place,
      render: (_, { name }) => <span className="long">{name || words.communityFigures.gone}</span>,
    },
    { title: words.communityFigures.texts, align: 'right', render: (_, place) => figure(place.texts) },
    { title: words.communityFigures.share, align: 'right', render: (_, place) => `${percentOf(place.texts, texts)}%` },
  ]
  return (
    <ChartPanel
      title={title}
      asOf={asOf}
      chart={<NamedBars rows={rows} series={words.communityFigures.texts} axis={words.communityFigures.placesAxis} />}
      table={<Rows rows={places} columns={columns} keyOf={({ id }) => id} />}
      empty={places.length === 0 ? empty : undefined}
    />
  )
}
