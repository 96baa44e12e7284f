import type { Given } from '../cloud/call'

export type Figures = Given<'communityFigures'>
