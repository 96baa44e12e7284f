import { Tooltip } from 'antd'
import { useLanguage, useWords } from './language'
import { exactTime, shortTime } from './time'

/** A moment as people read it on the brand's clock, exact and with its zone on hover. */
export function Moment({ at }: { at: number }) {
  const locale = useLanguage()
  const words = useWords()
  return (
    <Tooltip title={words.shell.inZone(exactTime(at))}>
      <time dateTime={new Date(at).toISOString()}>{shortTime(at, locale)}</time>
    </Tooltip>
  )
}
