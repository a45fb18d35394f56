type Tree = { [key: string]: string | Tree }

/** Sentences of several parts as one tree. Two parts may say things in one section, never the same one. */
export function merged(...parts: object[]): Tree {
  const all: Tree = {}
  const add = (into: Tree, part: Tree, path: string) => {
    for (const [key, value] of Object.entries(part)) {
      const there = into[key]
      if (there === undefined) into[key] = typeof value === 'string' ? value : structuredClone(value)
      else if (typeof there === 'object' && typeof value === 'object') add(there, value, `${path}${key}.`)
      else throw new Error(`said twice: ${path}${key}`)
    }
  }
  for (const part of parts) add(all, part as Tree, '')
  return all
}
