import { Form } from 'antd'
import type { ReactNode } from 'react'
import { CommandDrawer } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'

interface SaveDrawerProps<Entered> {
  title: string
  submission: Parameters<typeof CommandDrawer>[0]['submission']
  /** What the fields begin with, by their names. */
  begin: Entered
  onSave: (entered: Entered) => void
  onClose: () => void
  /** The fields, as antd's form items. */
  children: ReactNode
}

/** Something that is made or changed as a whole: its fields in a drawer, checked before they are sent. */
export function SaveDrawer<Entered extends object>(props: SaveDrawerProps<Entered>) {
  const { title, submission, begin, onSave, onClose, children } = props
  const words = useWords()
  const [form] = Form.useForm<Entered>()
  return (
    <CommandDrawer
      title={title}
      confirm={words.shell.save}
      submission={submission}
      onConfirm={() => form.submit()}
      onClose={onClose}
    >
      <Form<Entered> form={form} layout="vertical" requiredMark={false} initialValues={begin} onFinish={onSave}>
        {children}
      </Form>
    </CommandDrawer>
  )
}
