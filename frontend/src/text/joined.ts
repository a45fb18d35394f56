type Part = Record<string, string | object>

/** The parts as one. A section may be in two of them, such as `form`; a sentence in one only (a unit test looks). */
export function joined(...parts: Part[]): Part {
  const whole: Part = {}
  for (const part of parts)
    for (const [name, said] of Object.entries(part)) {
      const known = whole[name]
      whole[name] = typeof known === 'object' && typeof said === 'object' ? joined(known as Part, said as Part) : said
    }
  return whole
}
