import type { Schema } from '../api/client'

/** Rows that were refused for the same reason in the same column. */
export interface Reason {
  column: string
  reason: string
  fix: string
  cells: { sheet: string; row: number; value: string }[]
}

/** Problems by reason, the commonest first, so that one correction in the sheet answers many rows. */
export function reasons(problems: Schema['Said'][]): Reason[] {
  const found = new Map<string, Reason>()
  for (const said of problems) {
    const key = `${said.column}\n${said.reason.replaceAll(said.value || '\n', '')}`
    const one = found.get(key) ?? { column: said.column, reason: said.reason, fix: said.fix, cells: [] }
    one.cells.push({ sheet: said.sheet ?? '', row: said.row, value: said.value })
    found.set(key, one)
  }
  return [...found.values()].sort((one, other) => other.cells.length - one.cells.length)
}
