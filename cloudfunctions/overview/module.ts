import { needsAttention } from './desk/needs-attention'

/** What operators ask. */
export const desk = { needsAttention }
