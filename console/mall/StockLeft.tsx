import { useAnswer } from '../cloud/load'
import { figure } from '../ui/figures'

/** What is left of a reward over all of its variants. */
export function StockLeft({ rewardId }: { rewardId: string }) {
  const { value } = useAnswer('getReward', { rewardId })
  if (value === undefined) return <span className="soft">…</span>
  const left = value.stock.reduce((sum, variant) => sum + variant.left, 0)
  return <span className={left === 0 ? 'bad' : undefined}>{figure(left)}</span>
}
