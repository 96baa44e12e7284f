import { Form } from 'antd'
import { useState } from 'react'
import type { Batch } from '../cloud/lists'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { Facts } from '../ui/Facts'
import { useWords } from '../ui/language'
import { Panel } from '../ui/Page'
import { CommandButton } from '../ui/Permitted'
import { wallAt } from '../ui/time'
import { MadeFields, madeOf, type MadeEntered } from './MadeFields'

/** When and where a batch was made, and until when its items keep. */
export function MadePanel({ batch }: { batch: Batch }) {
  const words = useWords().batch
  const [filling, setFilling] = useState(false)
  const { made, bestBefore, activations } = batch
  const isFixed = activations.length > 0
  const said = (text: string | null | undefined) => (text ? text : words.unsaid)
  return (
    <Panel
      title={words.madeTitle}
      says={words.madeSays}
      actions={
        !isFixed && (
          <CommandButton asks="saveBatchMade" onClick={() => setFilling(true)}>
            {words.saveMade}
          </CommandButton>
        )
      }
    >
      <Facts
        facts={[
          { label: words.madeOn, value: said(made?.on) },
          { label: words.bestBefore, value: bestBefore ?? (made?.on ? words.noShelfLife : words.unsaid) },
          { label: words.lot, value: said(made?.lot) },
          { label: words.factory, value: said(made?.factory) },
          { label: words.line, value: said(made?.line) },
        ]}
      />
      {filling && <MadeDrawer batch={batch} onClose={() => setFilling(false)} />}
    </Panel>
  )
}

function MadeDrawer({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const words = useWords().batch
  const save = useSubmission('saveBatchMade', onClose)
  const [form] = Form.useForm<{ made: MadeEntered }>()
  const { made } = batch
  const none = { on: null, factory: '', line: '', lot: '' }
  return (
    <CommandDrawer
      title={words.saveMade}
      confirm={words.saveMade}
      submission={save}
      onConfirm={() => form.submit()}
      onClose={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ made: { ...made, on: made?.on ? wallAt(Date.parse(`${made.on}T12:00:00+08:00`)) : null } }}
        onFinish={(entered) =>
          void save.submit({ batchId: batch.id, version: batch.version, made: madeOf(entered.made) ?? none })
        }
      >
        <MadeFields />
      </Form>
    </CommandDrawer>
  )
}
