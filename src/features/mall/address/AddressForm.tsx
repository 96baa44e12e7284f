import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { command } from '../../../cloud/call'
import { newRequestId } from '../../../cloud/requests'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/Field'
import { Switch } from '../../../ui/Switch'
import { useSpeech } from '../../../words'
import { sayProblem } from '../../../words/problem'
import { missingIn, tidied, type Address, type MissingPart, type SavedAddress } from './address'
import { DivisionField } from './DivisionField'
import './addressForm.css'

const blank: Address = { name: '', phone: '', province: '', city: '', district: '', detail: '' }

interface Props {
  /** What is there to be put right; undefined for a new one. */
  known: SavedAddress | undefined
  /** Whether the book is still empty: the first one is where everything goes. */
  isFirst?: boolean
  onSaved: (addressId: string) => void
}

/** One address to be written or put right. */
export function AddressForm({ known, isFirst = false, onSaved }: Props) {
  const speech = useSpeech()
  const { address: say } = speech.words.mall
  const [address, setAddress] = useState<Address>(known ?? blank)
  const [wantsDefault, setDefault] = useState(known?.isDefault)
  const isDefault = wantsDefault ?? isFirst
  /** One form saves one address, however often it is sent. */
  const [form] = useState(newRequestId)
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState('')
  const [faulty, setFaulty] = useState<MissingPart>()
  const put = (change: Partial<Address>) => {
    setAddress((now) => ({ ...now, ...change }))
    setProblem('')
    setFaulty(undefined)
  }

  const save = async () => {
    if (isSaving) return
    const { name, phone, province, city, district, detail } = tidied(address)
    const missing = missingIn({ name, phone, province, city, district, detail })
    setFaulty(missing)
    if (missing) return setProblem(say.wanted[missing])
    setProblem('')
    setSaving(true)
    const replaced = known ? { id: known.id } : {}
    const saved = { ...replaced, isDefault, name, phone, province, city, district, detail }
    const outcome = await command('mall', 'saveAddress', saved, `saveAddress:${known?.id ?? form}`)
    setSaving(false)
    return outcome.kind === 'done' ? onSaved(outcome.value.id) : setProblem(sayProblem(outcome, speech))
  }

  return (
    <View>
      <View className="panel">
        <Field
          label={say.name}
          hint={say.nameHint}
          faulty={faulty === 'name'}
          value={address.name}
          field="recipient"
          onType={(name) => put({ name })}
        />
        <Field
          label={say.phone}
          hint={say.phoneHint}
          faulty={faulty === 'phone'}
          value={address.phone}
          onType={(phone) => put({ phone })}
        />
        <DivisionField value={address} faulty={faulty === 'division'} onChoose={put} />
        <Field
          label={say.detail}
          hint={say.detailHint}
          faulty={faulty === 'detail'}
          value={address.detail}
          field="addressDetail"
          onType={(detail) => put({ detail })}
        />
      </View>
      <View className="panel panel-apart address-default">
        <Switch text={say.makeDefault} isOn={isDefault} onTap={() => setDefault(!isDefault)} />
      </View>
      <View className="address-save">
        {problem !== '' && <Text className="address-problem">{problem}</Text>}
        <Button text={isSaving ? say.saving : say.save} faded={isSaving} onTap={save} />
      </View>
    </View>
  )
}
