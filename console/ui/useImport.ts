import { useMemo, useRef, useState } from 'react'
import { compactSheet } from '../../contract/sheet/compact'
import type { SheetKind, SheetLayout } from '../../contract/sheet/layout'
import { previewSheet, type SheetPreview } from '../../contract/sheet/preview'
import type { SheetRole } from '../../contract/words/sheet'
import { readSheet, type ReadAs, type ReadFile, type SheetProblem } from './sheet'

/** A call carries at most 100 kB in all; the contract takes 95,000 characters of a sheet. */
const sentBytesMax = 95_000

/** A file on its way into the cloud: how it was read, what of it would be taken, and what can be chosen otherwise. */
export interface Import {
  kind: SheetKind
  read: Extract<ReadFile, { csv: string }> | undefined
  preview: SheetPreview | undefined
  problem: SheetProblem | undefined
  /** How many codes, parcels or words would be taken. */
  ready: number
  /** What to send; absent while there is nothing to take. */
  toSend: { csv: string; layout: SheetLayout } | undefined
  choose: (file: File) => Promise<void>
  readAs: (as: ReadAs) => Promise<void>
  assign: (column: number, role: SheetRole | null) => void
  trust: (asTheyStand: boolean) => void
}

export function useImport(kind: SheetKind): Import {
  const [answer, setAnswer] = useState<ReadFile>()
  const [layout, setLayout] = useState<SheetLayout>()
  const chosen = useRef<File>(undefined)
  const read = answer && 'csv' in answer ? answer : undefined
  const preview = useMemo(() => read && previewSheet(kind, read.csv, layout), [kind, read, layout])
  const compact = useMemo(() => preview?.sheet && preview.ready > 0 && compactSheet(preview.sheet), [preview])
  const isTooLong = compact ? new TextEncoder().encode(JSON.stringify(compact.csv)).length > sentBytesMax : false

  const open = async (file: File, as?: ReadAs) => {
    chosen.current = file
    const opened = await readSheet(file, as)
    if (chosen.current !== file) return
    setLayout(undefined)
    setAnswer(opened)
  }
  const current = layout ?? preview?.sheet?.layout
  return {
    kind,
    read,
    preview,
    problem: isTooLong ? 'tooLong' : answer && 'problem' in answer ? answer.problem : undefined,
    ready: preview?.ready ?? 0,
    toSend: compact && !isTooLong ? compact : undefined,
    choose: (file) => open(file),
    readAs: async (as) => chosen.current && open(chosen.current, as),
    assign: (column, role) => current && setLayout(assigned(current, column, role)),
    trust: (asTheyStand) => current && setLayout({ ...current, asTheyStand }),
  }
}

/** Words may stand in several columns; of everything else there is one, and the one chosen last is it. */
function assigned(layout: SheetLayout, column: number, role: SheetRole | null): SheetLayout {
  const columns = layout.columns.map((before, place) =>
    before === role && role !== 'word' && place !== column ? null : before,
  )
  columns[column] = role
  return { ...layout, columns, questioned: layout.questioned.filter((place) => place !== column) }
}
