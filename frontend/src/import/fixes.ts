import type { Schema } from '../api/client'

const digits = (text: string) => text.normalize('NFKC').replace(/[^\d.]/g, '')
const LEFT_EMPTY = /留空|leave it empty|leave empty|left empty/i
const FILL = /^(?:请填写|Please (?:write|enter)|Write|Enter)\s*[“"]/

/** What one click can put into a faulty cell: what the server's advice says word for word, never a guess. */
export function fixes(said: Schema['Said']): string[] {
  const found = new Set<string>()
  const number = digits(said.value)
  const quoted = [...said.fix.matchAll(/[“"]([^”"]{1,30})[”"]/g)].map((hit) => hit[1] ?? '')
  for (const words of quoted) {
    if (/\d/.test(words)) {
      // "60万元" or "60元" for ￥60: the same figure, said in full. Examples have other figures.
      if (number && digits(words) === number) found.add(words)
    } else if (FILL.test(said.fix) && words !== said.column) found.add(words)
  }
  const listed = /[：:]\s*([^：:]+)$/.exec(said.fix)?.[1] ?? ''
  const words = listed.split(/[、,，]\s*/)
  if (/其中之一|one of/i.test(said.fix) && words.length <= 8) for (const word of words) found.add(word.trim())
  // A bare figure under a header without a unit: only its sender knows which.
  if (number && /^[\d.,\s]+$/.test(said.value.normalize('NFKC')) && /万元/.test(said.fix))
    for (const unit of ['万元', '元']) found.add(`${number}${unit}`)
  if (/整数|whole number/.test(said.fix) && /^\D{1,2}\d+\D{0,2}$/.test(said.value)) found.add(number)
  if (said.value && LEFT_EMPTY.test(said.fix)) found.add('')
  found.delete(said.value)
  return [...found]
}
