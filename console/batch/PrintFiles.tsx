import { CopyOutlined, DownloadOutlined } from '@ant-design/icons'
import { Tooltip, type TableColumnsType } from 'antd'
import { useState } from 'react'
import type { Failure, Given } from '../cloud/call'
import { useCommand } from '../cloud/command'
import { Trouble } from '../ui/Answered'
import { bytesText, figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { useMay } from '../ui/operator'
import { Rows } from '../ui/Rows'
import { CommandButton } from '../ui/Permitted'

type PrintFile = Given<'getBatch'>['printFiles'][number]

export function PrintFiles({ printFiles }: { printFiles: PrintFile[] }) {
  const words = useWords()
  const [failure, setFailure] = useState<Failure>()
  const columns = useColumns(setFailure)
  if (printFiles.length === 0) return null
  return (
    <div className="inner-rows">
      <Trouble failure={failure} />
      <Rows rows={printFiles} columns={columns} keyOf={({ id }) => id} perPage={20} />
      <p className="soft">{words.print.checkSays}</p>
    </div>
  )
}

function useColumns(onFailure: (failure: Failure | undefined) => void): TableColumnsType<PrintFile> {
  const words = useWords()
  const mayAsk = useMay()
  return [
    { title: words.print.name, render: (_, { name }) => <span className="long">{name}</span> },
    {
      title: words.batch.serialRange,
      align: 'right',
      render: (_, { fromSerial, toSerial }) => `${figure(fromSerial)} – ${figure(toSerial)}`,
    },
    { title: words.print.bytes, align: 'right', render: (_, { bytes }) => bytesText(bytes) },
    { title: 'SHA-256', render: (_, { sha256 }) => <Fingerprint sha256={sha256} /> },
    { title: words.print.downloads, align: 'right', render: (_, { downloads }) => figure(downloads) },
    { title: words.shell.createdAt, align: 'right', render: (_, { createdAt }) => <Moment at={createdAt} /> },
    ...(mayAsk('downloadPrintFile')
      ? [
          {
            title: '',
            align: 'right' as const,
            render: (_: unknown, printFile: PrintFile) => <Download printFile={printFile} onFailure={onFailure} />,
          },
        ]
      : []),
  ]
}

function Fingerprint({ sha256 }: { sha256: string }) {
  const words = useWords()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(sha256)
    setCopied(true)
  }
  return (
    <Tooltip title={copied ? words.shell.copied : <span className="mono break">{sha256}</span>}>
      <button type="button" className="fingerprint" onClick={() => void copy()} onMouseLeave={() => setCopied(false)}>
        {sha256.slice(0, 12)}… <CopyOutlined aria-label={words.shell.copy} />
      </button>
    </Tooltip>
  )
}

interface DownloadProps {
  printFile: PrintFile
  onFailure: (failure: Failure | undefined) => void
}

function Download({ printFile, onFailure }: DownloadProps) {
  const words = useWords()
  const download = useCommand('downloadPrintFile')
  const fetchFile = async () => {
    const outcome = await download.run({ printFileId: printFile.id })
    onFailure(outcome.ok ? undefined : outcome.failure)
    if (!outcome.ok) return
    const link = document.createElement('a')
    link.href = outcome.value.url
    link.download = printFile.name
    link.click()
  }
  return (
    <CommandButton
      asks="downloadPrintFile"
      size="small"
      icon={<DownloadOutlined aria-hidden />}
      loading={download.running}
      onClick={() => void fetchFile()}
    >
      {words.print.download}
    </CommandButton>
  )
}
