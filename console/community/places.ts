import type { Given } from '../cloud/call'

export type Places = Given<'listPlaces'>
export type Board = Places['boards'][number]
export type Topic = Places['topics'][number]
