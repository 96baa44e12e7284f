/** One measured line of the bench report. */
export interface BenchRow {
  group: string
  name: string
  unit: string
  value: number
  /** The same work done by what others use, measured in the same run. */
  baseline?: number
  baselineName?: string
  /** `value` over `baseline`. */
  ratio?: number
  target?: string
  holds?: boolean
}
