import { figure } from './figures'

/** How many a list has; counting ends somewhere, and from there on it is so many and more. */
export const sayTotal = ({ total, totalIsMore }: { total: number; totalIsMore: boolean }): string =>
  totalIsMore ? `${figure(total)}+` : figure(total)
