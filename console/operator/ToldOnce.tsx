import { Alert } from 'antd'
import { useWords } from '../ui/language'

/** A temporary password, which is nowhere once this is gone; null where it was told before. */
export function ToldOnce({ password }: { password: string | null }) {
  const words = useWords()
  return password === null ? (
    <Alert className="trouble" type="warning" showIcon title={words.access.toldBefore} />
  ) : (
    <Alert
      className="trouble"
      type="info"
      title={words.access.temporary}
      description={
        <>
          <strong className="mono told-once">{password}</strong>
          <p>{words.access.temporarySays}</p>
        </>
      }
    />
  )
}
