import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from './language'

interface ReportDrawerProps {
  title: string
  /** What its only button says, where that is not just that it was read. */
  confirm?: string
  /** px */
  width?: number
  onClose: () => void
  children: ReactNode
}

/** What became of something that is done: there is nothing left to cancel. */
export function ReportDrawer({ title, confirm, width = 560, onClose, children }: ReportDrawerProps) {
  const words = useWords()
  return (
    <Drawer
      open
      onClose={onClose}
      size={width}
      title={title}
      footer={
        <div className="drawer-foot">
          <Button type="primary" onClick={onClose}>
            {confirm ?? words.shell.understood}
          </Button>
        </div>
      }
    >
      {children}
    </Drawer>
  )
}
