import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { pattern } from '../../src/account/qr'
import { arranged, HOST, send } from './eventApi'
import { signIn, sound, test as base } from './page'

/** What the browser's camera sees. */
const film = join(tmpdir(), `duijie-badge-${process.env.DUIJIE_WEB_PORT}.y4m`)
// A browser with a camera, and, as on Linux everywhere, without a reader of codes of its own.
const test = base.extend({
  launchOptions: [
    async ({}, use, info) => {
      const given = info.project.use.launchOptions
      const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
      const args = [...(given?.args ?? []), ...camera, `--use-file-for-fake-video-capture=${film}`]
      await use({ ...given, args })
    },
    { scope: 'worker' },
  ],
})

/** Some frames of a badge, as a camera gives them: grey on grey, not in the middle. */
function shown(badge: string) {
  const [width, height, module] = [640, 480, 9]
  const dark = pattern(badge)
  const light = Buffer.alloc(width * height, 150)
  const [left, top, edge] = [210, 90, 4]
  for (let y = -edge * module; y < (dark.length + edge) * module; y += 1)
    for (let x = -edge * module; x < (dark.length + edge) * module; x += 1)
      light[(top + y) * width + left + x] = dark[Math.floor(y / module)]?.[Math.floor(x / module)] ? 40 : 220
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)])
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`)
  writeFileSync(film, Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)]))
}

test('a badge held before a real camera is read where the browser has no reader of its own', async ({
  page,
  browser,
}, info) => {
  const { id } = await arranged(browser, `扫码演示会 ${info.project.name}${info.retry || ''}`)
  await signIn(page, HOST)
  const { members } = await send<{ members: { badge: string }[] }>(page, 'GET', `/events/${id}/roster`)
  shown(members[0]!.badge)
  await page.goto(`/app/events/${id}/check-in`)
  expect(await page.evaluate(() => 'BarcodeDetector' in window)).toBe(false)
  await page.getByRole('button', { name: '扫码' }).click()
  await expect(page.getByText(/已签到：/)).toBeInViewport()
  await expect(page.getByText(`已到 1 / ${members.length} 家`)).toBeVisible()
  await sound(page, 'check-in-scan', info.project.name)
  await page.getByRole('button', { name: '关闭摄像头' }).click()
})
