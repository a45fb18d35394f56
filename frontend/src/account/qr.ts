// A QR code (ISO/IEC 18004) for short texts: bytes, error correction L, versions 1 to 10, mask 0. Rows of dark or light.
// Per version: all codewords, correcting codewords of a block, blocks, places of the alignment marks.
const VERSIONS: [number, number, number, number[]][] = [
  [26, 7, 1, []],
  [44, 10, 1, [6, 18]],
  [70, 15, 1, [6, 22]],
  [100, 20, 1, [6, 26]],
  [134, 26, 1, [6, 30]],
  [172, 18, 2, [6, 34]],
  [196, 20, 2, [6, 22, 38]],
  [242, 24, 2, [6, 24, 42]],
  [292, 30, 2, [6, 26, 46]],
  [346, 18, 4, [6, 28, 50]],
]

/** The product in the field of 256 elements by the polynomial 0x11d. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((b >> bit) & 1) * a)
  return product
}
function divisor(degree: number): number[] {
  const result = new Array<number>(degree).fill(0)
  result[degree - 1] = 1
  let root = 1
  for (let i = 0; i < degree; i += 1) {
    for (let j = 0; j < degree; j += 1) result[j] = times(result[j]!, root) ^ (result[j + 1] ?? 0)
    root = times(root, 2)
  }
  return result
}
function remainder(data: number[], by: number[]): number[] {
  const result = by.map(() => 0)
  for (const byte of data) {
    const factor = byte ^ result.shift()!
    result.push(0)
    by.forEach((one, i) => (result[i]! ^= times(one, factor)))
  }
  return result
}

function codewords(bytes: Uint8Array, version: number): number[] {
  const [all, correcting, blocks] = VERSIONS[version - 1]!
  const room = all - correcting * blocks
  const bits: number[] = []
  const put = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i -= 1) bits.push((value >> i) & 1)
  }
  put(4, 4)
  put(bytes.length, version < 10 ? 8 : 16)
  bytes.forEach((byte) => put(byte, 8))
  put(0, Math.min(4, room * 8 - bits.length))
  put(0, (8 - (bits.length % 8)) % 8)
  for (let pad = 0xec; bits.length < room * 8; pad ^= 0xec ^ 0x11) put(pad, 8)
  const data = Array.from({ length: room }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((sum, bit) => sum * 2 + bit, 0),
  )
  const short = Math.floor(room / blocks)
  const by = divisor(correcting)
  let at = 0
  const parts = Array.from({ length: blocks }, (_, i) => {
    const part = data.slice(at, (at += short + (i >= blocks - (room % blocks) ? 1 : 0)))
    return { part, check: remainder(part, by) }
  })
  const mixed: number[] = []
  for (let i = 0; i <= short; i += 1) for (const { part } of parts) if (i < part.length) mixed.push(part[i]!)
  for (let i = 0; i < correcting; i += 1) for (const { check } of parts) mixed.push(check[i]!)
  return mixed
}

export function pattern(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text)
  const version =
    VERSIONS.findIndex(([all, check, blocks], i) => bytes.length <= all - check * blocks - (i < 9 ? 2 : 3)) + 1
  if (!version) throw new RangeError('too long for a pattern')
  const size = version * 4 + 17
  const dark: boolean[][] = Array.from({ length: size }, () => new Array<boolean>(size).fill(false))
  const fixed: boolean[][] = Array.from({ length: size }, () => new Array<boolean>(size).fill(false))
  const set = (x: number, y: number, on: boolean) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return
    dark[y]![x] = on
    fixed[y]![x] = true
  }
  for (let i = 0; i < size; i += 1) {
    set(6, i, i % 2 === 0)
    set(i, 6, i % 2 === 0)
  }
  for (const [cx, cy] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    for (let dy = -4; dy <= 4; dy += 1)
      for (let dx = -4; dx <= 4; dx += 1) {
        const ring = Math.max(Math.abs(dx), Math.abs(dy))
        set(cx + dx, cy + dy, ring !== 2 && ring !== 4)
      }
  const marks = VERSIONS[version - 1]![3]
  const last = marks.length - 1
  marks.forEach((cx, i) =>
    marks.forEach((cy, j) => {
      if ((i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0)) return
      for (let dy = -2; dy <= 2; dy += 1)
        for (let dx = -2; dx <= 2; dx += 1) set(cx + dx, cy + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1)
    }),
  )
  // Format: error correction L (01) and mask 0, with their check bits.
  let rest = 8
  for (let i = 0; i < 10; i += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537)
  const format = ((8 << 10) | rest) ^ 0x5412
  const bit = (of: number, i: number) => ((of >> i) & 1) === 1
  for (let i = 0; i <= 5; i += 1) set(8, i, bit(format, i))
  set(8, 7, bit(format, 6))
  set(8, 8, bit(format, 7))
  set(7, 8, bit(format, 8))
  for (let i = 9; i < 15; i += 1) set(14 - i, 8, bit(format, i))
  for (let i = 0; i < 8; i += 1) set(size - 1 - i, 8, bit(format, i))
  for (let i = 8; i < 15; i += 1) set(8, size - 15 + i, bit(format, i))
  set(8, size - 8, true)
  if (version >= 7) {
    let check = version
    for (let i = 0; i < 12; i += 1) check = (check << 1) ^ ((check >> 11) * 0x1f25)
    const word = (version << 12) | check
    for (let i = 0; i < 18; i += 1) {
      const [a, b] = [size - 11 + (i % 3), Math.floor(i / 3)]
      set(a, b, bit(word, i))
      set(b, a, bit(word, i))
    }
  }
  const stream = codewords(bytes, version)
  let at = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? size - 1 - step : step
        if (fixed[y]![x]) continue
        const on = at < stream.length * 8 && bit(stream[at >> 3]!, 7 - (at & 7))
        at += 1
        dark[y]![x] = on !== ((x + y) % 2 === 0)
      }
  }
  return dark
}
