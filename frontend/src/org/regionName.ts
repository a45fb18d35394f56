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

/** The name of a region; its code where there is none. The lists above it are asked for once. */
export async function regionName(code: string, nation: string): Promise<string> {
  if (code === NATION) return nation
  const parents = code.endsWith('0000')
    ? [NATION]
    : code.length > 6
      ? [code.slice(0, 6)]
      : code.endsWith('00')
        ? [`${code.slice(0, 2)}0000`]
        : [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]
  for (const parent of parents) {
    const name = (await below(parent)).get(code)
    if (name) return name
  }
  return code
}
