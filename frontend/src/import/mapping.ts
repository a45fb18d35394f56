import type { Schema } from '../api/client'

/** What the sender says of one sheet, as the server takes it. */
interface SheetChoice {
  header_row?: number
  columns?: Record<string, string>
  skip?: boolean
}
export type Mapping = Record<string, SheetChoice>

/** The column that a header means now: what was chosen, else what the server found. */
export function keyOf(mapping: Mapping, sheet: Schema['SheetPreview'], column: Schema['ColumnPreview']): string {
  return mapping[sheet.name]?.columns?.[String(column.index)] ?? column.key ?? ''
}

/** Says what one header means. A column that another header had is taken from it, since no two can fill the same. */
export function choose(mapping: Mapping, sheet: Schema['SheetPreview'], index: number, key: string): Mapping {
  const columns: Record<string, string> = { ...mapping[sheet.name]?.columns }
  for (const other of sheet.columns)
    if (key && other.index !== index && keyOf(mapping, sheet, other) === key) columns[String(other.index)] = ''
  columns[String(index)] = key
  return { ...mapping, [sheet.name]: { ...mapping[sheet.name], header_row: sheet.header_row, columns } }
}

/** Leaves a sheet out, or takes it in again. */
export function leaveOut(mapping: Mapping, sheet: string, skip: boolean): Mapping {
  return { ...mapping, [sheet]: { ...mapping[sheet], skip } }
}

/** Columns that a list must have and no header means. */
export function missing(
  mapping: Mapping,
  preview: Schema['PreviewView'],
  sheet: Schema['SheetPreview'],
): Schema['ListColumn'][] {
  const found = new Set(sheet.columns.map((column) => keyOf(mapping, sheet, column)))
  return preview.columns.filter((column) => column.required && !found.has(column.key))
}

/** What was said of a header holds for the same header of another file of the same handing in, where none was chosen yet. */
export function spread(mapping: Mapping, preview: Schema['PreviewView'], header: string, key: string): Mapping {
  let next = mapping
  for (const sheet of preview.sheets)
    for (const column of sheet.columns) {
      const chosen = next[sheet.name]?.columns?.[String(column.index)]
      if (column.header === header && chosen === undefined && keyOf(next, sheet, column) !== key)
        next = choose(next, sheet, column.index, key)
    }
  return next
}
