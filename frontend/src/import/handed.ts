import { Refused, type Schema } from '../api/client'
import { upload } from '../api/files'
import type { Noun } from '../listing/nouns'
import { missing, type Mapping } from './mapping'

/** A file on its way in: how it is read, what the sender said of its headers, and the import that it became. */
export interface Handed {
  file: File
  mapping: Mapping
  preview?: Schema['PreviewView']
  refused?: Refused
  /** One key for one handing in, so that a retry after a lost answer does not double it. */
  key: string
  id?: string
}

const fresh = () => crypto.randomUUID?.() ?? String(Math.random())
export const handed = (file: File): Handed => ({ file, mapping: {}, key: fresh() })

const query = (of: Handed, list: Noun) => ({
  list,
  name: of.file.name,
  ...(Object.keys(of.mapping).length ? { mapping: JSON.stringify(of.mapping) } : {}),
})

/** Looks at a file again, with what is said of its headers now. A refusal is kept with the file: the others go on. */
export async function look(of: Handed, list: Noun): Promise<Handed> {
  const next: Handed = { file: of.file, mapping: of.mapping, key: fresh() }
  try {
    return { ...next, preview: await upload('/imports/preview', query(of, list), of.file) }
  } catch (cause) {
    if (cause instanceof Refused && cause.status && cause.status < 500) return { ...next, refused: cause }
    throw cause
  }
}

/** Hands a file in; its import goes on without this page. */
export async function begin(of: Handed, list: Noun, batch?: string): Promise<string> {
  const asked = { ...query(of, list), ...(batch ? { batch } : {}) }
  return (await upload<Schema['Begun']>('/imports', asked, of.file, of.key)).id
}

export const skipped = (of: Handed, sheet: string) => !!of.mapping[sheet]?.skip

/** Whether a file can be imported as it stands, should be looked at, or cannot. */
export function standing(of: Handed): 'ready' | 'check' | 'refused' {
  if (!of.preview) return 'refused'
  const sheets = of.preview.sheets.filter((sheet) => !skipped(of, sheet.name))
  if (!sheets.length || sheets.some((sheet) => sheet.obstacles.length)) return 'refused'
  const preview = of.preview
  const odd = (sheet: Schema['SheetPreview']) =>
    missing(of.mapping, preview, sheet).length || sheet.tried.some((row) => !row.good)
  return sheets.some(odd) ? 'check' : 'ready'
}

/** The rows that a file would bring. */
export const rows = (of: Handed) =>
  (of.preview?.sheets ?? []).filter((sheet) => !skipped(of, sheet.name)).reduce((sum, sheet) => sum + sheet.rows, 0)

/** What files that were handed in together are called: to the second, so that no two batches are one. */
export const batchName = (words: string, now = new Date()) =>
  `${now.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' })} ${words}`.slice(0, 60)
