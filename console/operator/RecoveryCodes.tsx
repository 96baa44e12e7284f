import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { announceChange } from '../cloud/load'
import { useWords } from '../ui/language'
import { download } from '../ui/sheet'

/** Codes for a lost phone, which are nowhere once this is gone: whoever goes on says that they are kept. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const words = useWords()
  const [isKept, setIsKept] = useState(false)
  const goOn = () => {
    onDone()
    void announceChange()
  }
  return (
    <div className="recovery">
      <Alert type="success" showIcon title={words.factor.isSet} description={words.factor.keepSays} />
      <ul className="recovery-codes mono" aria-label={words.factor.recoveryCodes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button onClick={() => download(words.factor.fileName, codes.join('\r\n'))}>{words.factor.save}</Button>
      <Checkbox checked={isKept} onChange={(event) => setIsKept(event.target.checked)}>
        {words.factor.kept}
      </Checkbox>
      <Button type="primary" size="large" block disabled={!isKept} onClick={goOn}>
        {words.factor.goOn}
      </Button>
    </div>
  )
}
