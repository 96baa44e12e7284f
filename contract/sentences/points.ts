/** What the ledger says to members in plain Chinese, where no scan says it. */
export const sayExpired = (lots: number): string => (lots > 1 ? `${lots} 批积分到期` : '积分到期')

export const sayReleased = (earnedFor: string): string => `积分已生效：${earnedFor}`

export const sayAdjusted = (why: string): string => `人工调整：${why}`

export const sayReversed = (why: string): string => `收回积分：${why}`

export const sayLeft = (): string => '会员已注销，剩余积分作废'
