import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from './language'

interface ReportDrawerProps {
  title: string
  onClose: () => void
  children: ReactNode
}

/** What became of something that is done: there is nothing left to cancel. */
export function ReportDrawer({ title, onClose, children }: ReportDrawerProps) {
  const words = useWords()
  return (
    <Drawer
      open
      onClose={onClose}
      size={560}
      title={title}
      footer={
        <div className="drawer-foot">
          <Button type="primary" onClick={onClose}>
            {words.shell.understood}
          </Button>
        </div>
      }
    >
      {children}
    </Drawer>
  )
}
