import { api, ask } from '../api/client'

const NATION = '100000'
const lists = new Map<string, Promise<Map<string, string>>>()

function below(parent: string): Promise<Map<string, string>> {
  const known = lists.get(parent)
  if (known) return known
  const asked = ask(api.GET('/regions', { params: { query: { parent } } })).then(
    (found) => new Map(found.map((one) => [one.code, one.name])),
    () => new Map<string, string>(),
  )
  lists.set(parent, asked)
  return asked
}

/** The regions in whose lists a region may stand: counties that a province leads itself have no city above them. */
export function listsAbove(code: string): string[] {
  if (code.endsWith('0000')) return [NATION]
  if (code.length > 6) return [code.slice(0, 6)]
  const province = `${code.slice(0, 2)}0000`
  return code.endsWith('00') ? [province] : [`${code.slice(0, 4)}00`, province]
}

/** The name of a region; its code where there is none. The lists above it are asked for once. */
export async function regionName(code: string, nation: string): Promise<string> {
  if (code === NATION) return nation
  for (const parent of listsAbove(code)) {
    const name = (await below(parent)).get(code)
    if (name) return name
  }
  return code
}
