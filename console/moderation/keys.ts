import type { Words } from '../words'

/** What the queue's keys do, for the page that explains keys. */
export const reviewKeys: [string[], keyof Words['moderation']['shortcuts']][] = [
  [['j', '↓'], 'next'],
  [['k', '↑'], 'previous'],
  [['a'], 'approve'],
  [['r'], 'reject'],
  [['c'], 'claim'],
  [['h'], 'hide'],
  [['m'], 'sanction'],
]
