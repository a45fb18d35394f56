// 统一社会信用代码, GB 32100-2015: 18 characters of 31 symbols, the last one a check symbol with weights 3^i mod 31.
const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

export type Fault =
  | { kind: 'length'; found: number }
  | { kind: 'letter'; found: string }
  | { kind: 'check'; found: string; right: string }

/** Half width, no blanks or hyphens, upper case: what people paste. */
export const cleaned = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()

/** The check symbol of the first 17 characters, which must all be symbols. */
export function checkSymbol(body: string): string {
  let sum = 0
  let weight = 1
  for (const letter of body.slice(0, 17)) {
    sum += SYMBOLS.indexOf(letter) * weight
    weight = (weight * 3) % 31
  }
  return SYMBOLS[(31 - (sum % 31)) % 31] ?? ''
}

/** What is wrong with a code; nothing for a good one. A code still being typed is only wrong in its letters. */
export function fault(text: string, typing = false): Fault | undefined {
  const code = cleaned(text)
  const wrong = [...code].find((letter) => !SYMBOLS.includes(letter))
  if (wrong) return { kind: 'letter', found: wrong }
  const length = [...code].length
  if (length > 18 || (!typing && length < 18)) return { kind: 'length', found: length }
  if (length < 18) return undefined
  const right = checkSymbol(code)
  const found = code[17] ?? ''
  return found === right ? undefined : { kind: 'check', found, right }
}
