import { Tooltip } from 'antd'
import { useLanguage } from './language'
import { exactTime, shortTime } from './time'

/** A time as people read it, exact on hover. */
export function Moment({ at }: { at: number }) {
  const locale = useLanguage()
  return (
    <Tooltip title={exactTime(at)}>
      <time dateTime={new Date(at).toISOString()}>{shortTime(at, locale)}</time>
    </Tooltip>
  )
}
