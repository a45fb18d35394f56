import { api, ask, type Schema } from '../../api/client'

const lists = new Map<string, Promise<Schema['Code'][]>>()

function below(of: 'categories' | 'industries', parent?: string): Promise<Schema['Code'][]> {
  const key = `${of}-${parent ?? ''}`
  const known = lists.get(key)
  if (known) return known
  const asked = ask(api.GET(`/${of}`, { params: { query: { parent } } })).catch(() => [])
  lists.set(key, asked)
  return asked
}

/** The codes above one in whose lists it may stand: 03.01 stands below 03; C34 below C, 341 or C341 below C34. */
export function above(of: 'categories' | 'industries', code: string): string | undefined {
  if (of === 'categories') return code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : undefined
  return code.length <= 1 ? undefined : code.length === 3 ? code.slice(0, 1) : code.slice(0, -1)
}

/** The name of a category or trade; its code where there is none. */
export async function codeName(of: 'categories' | 'industries', code: string, english: boolean): Promise<string> {
  const found = (await below(of, above(of, code))).find((one) => one.code === code)
  return (english ? (found?.name_en ?? found?.name) : found?.name) ?? code
}
