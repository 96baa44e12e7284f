import { Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from './language'

interface RowsProps<Row> {
  rows: Row[]
  columns: TableColumnsType<Row>
  keyOf: (row: Row) => string
  empty?: ReactNode
  selection?: { keys: string[]; onChange: (keys: string[]) => void; refused?: (row: Row) => boolean }
  perPage?: number
  /** What opens below a row. */
  detail?: (row: Row) => ReactNode
  /** The rows whose detail is open from the start. */
  opened?: string[]
}

const rowsPerPage = 50

/** A dense table: 40 px rows, a head that stays in view, pages only where one is not enough. */
export function Rows<Row extends object>(props: RowsProps<Row>) {
  const { rows, columns, keyOf, empty, selection, perPage, detail, opened } = props
  const words = useWords()
  return (
    <Table<Row>
      className="rows"
      size="small"
      rowKey={keyOf}
      dataSource={rows}
      columns={columns}
      locale={{ emptyText: empty ?? words.shell.nothingFound }}
      pagination={{ pageSize: perPage ?? rowsPerPage, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
      {...(detail && { expandable: { expandedRowRender: detail, defaultExpandedRowKeys: opened ?? [] } })}
      {...(selection && {
        rowSelection: {
          selectedRowKeys: selection.keys,
          onChange: (keys) => selection.onChange(keys.map(String)),
          getCheckboxProps: (row) => ({ disabled: selection.refused?.(row) ?? false }),
        },
      })}
    />
  )
}
