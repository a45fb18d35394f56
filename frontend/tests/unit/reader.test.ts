import { expect, test } from 'vitest'
import { pattern } from '../../src/account/qr'
import { textIn } from '../../src/event/day/reader'

/** A camera's picture of a badge: grey, turned by some degrees, with noise, on a desk. */
function pictureOf(text: string, side: number, module: number, degrees: number) {
  const dark = pattern(text)
  const half = (dark.length / 2 + 4) * module
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const data = new Uint8ClampedArray(side * side * 4)
  let noise = 7
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [dx, dy] = [x - side / 2, y - side / 2]
      const [u, v] = [dx * cos + dy * sin, dy * cos - dx * sin]
      const on = dark[Math.floor((v + half) / module - 4)]?.[Math.floor((u + half) / module - 4)]
      noise = (noise * 1103515245 + 12345) % 2 ** 31
      const light = Math.max(Math.abs(u), Math.abs(v)) > half ? 120 : on ? 50 : 205
      const at = (y * side + x) * 4
      data.fill(light + (noise % 31) - 15, at, at + 3)
      data[at + 3] = 255
    }
  return { width: side, height: side, data }
}

test('a badge is read from a picture, straight or turned', () => {
  expect(textIn(pictureOf('7YJ5RR2DSW', 480, 8, 0))).toBe('7YJ5RR2DSW')
  expect(textIn(pictureOf('7YJ5RR2DSW', 720, 7, 12))).toBe('7YJ5RR2DSW')
  expect(textIn(pictureOf('https://duijie.example/b/7YJ5RR2DSW', 720, 6, -30))).toMatch(/7YJ5RR2DSW$/)
})

test('where there is no code nothing is read', () => {
  expect(textIn({ width: 200, height: 200, data: new Uint8ClampedArray(160_000).fill(128) })).toBe('')
})
