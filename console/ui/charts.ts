import { lazy } from 'react'

/** Charts are fetched when a screen first shows one: the library behind them is larger than the rest of the desk. */
export const Columns = lazy(async () => ({ default: (await import('./Columns')).Columns }))
export const NamedBars = lazy(async () => ({ default: (await import('./NamedBars')).NamedBars }))
export const HeatMap = lazy(async () => ({ default: (await import('./HeatMap')).HeatMap }))
