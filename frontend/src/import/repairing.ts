import type { Schema } from '../api/client'

type Refused = Schema['RefusedView']
type Typed = Record<string, string>

/** Which row of the file it is. */
export const keyOf = (row: { sheet?: string; row: number }) => `${row.sheet ?? ''}\n${row.row}`

/** The problems of one cell; a sheet may have two headers alike, so the list's own column counts. */
export const about = (row: Refused, cell: Schema['RefusedCell']) =>
  row.problems.filter((said) => said.key === cell.column)

/** Cells that are wrong, and those that were changed: what is shown open. The others stand beside to know the row by. */
export const isFaulty = (row: Refused, cell: Schema['RefusedCell']) => !!cell.column && about(row, cell).length > 0

/** What is sent for a row: the cells that are other than they were. */
export function repairOf(row: Refused, typed: Typed): Schema['Repair'] & { cells: Schema['RepairedCell'][] } {
  const cells = row.cells
    .filter((cell) => cell.column && typed[cell.column] !== undefined && typed[cell.column] !== cell.value)
    .map((cell) => ({ column: cell.column ?? '', value: typed[cell.column ?? ''] ?? '' }))
  return { sheet: row.sheet, row: row.row, cells }
}

/** Rows in which something was typed. */
export const touched = (rows: Refused[], typed: Record<string, Typed>) =>
  rows.filter((row) => repairOf(row, typed[keyOf(row)] ?? {}).cells.length)

/** The words by which a person knows a row: its first cells that are right. */
export const known = (row: Refused) =>
  row.cells
    .filter((cell) => cell.value && !isFaulty(row, cell))
    .slice(0, 3)
    .map((cell) => cell.value)
    .join(' · ')
