import { readFileSync } from 'node:fs'
import { expect, test as base, type Page } from '@playwright/test'

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

/** A page on which any console error, exception or breach of the CSP fails the test; refusals that a test wants are named. */
export const test = base.extend<{ expected: RegExp[] }>({
  expected: async ({}, use) => use([]),
  page: async ({ page, expected }, use) => {
    const faults: string[] = []
    page.on('console', (line) => {
      if (line.type() === 'error' && !expected.some((one) => one.test(line.text() + line.location().url)))
        faults.push(line.text() + ' ' + line.location().url)
    })
    page.on('pageerror', (error) => faults.push(String(error)))
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error('CSP', event.violatedDirective, event.blockedURI),
      ),
    )
    await use(page)
    expect(faults).toEqual([])
  },
})

// The server lets nobody sign in too often: each account does so once, and later pages get its cookies.
const kept = new Map<string, Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>>()
let current = ''

export async function signIn(page: Page, login: string) {
  current = login
  const cookies = kept.get(login)
  if (cookies) {
    await page.context().addCookies(cookies)
    await page.goto('/app/')
    return
  }
  await page.goto('/sign-in')
  await page.locator('[name=login]').fill(login)
  await page.locator('[name=password]').fill('duijie-demo')
  await page.locator('form .main').click()
  await page.waitForURL('**/app/**')
  kept.set(login, await page.context().cookies())
}

/** Nobody is signed in any more; what the page still asked for is answered first, or it would be refused. */
export async function forgotten(page: Page) {
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined)
  await page.context().clearCookies()
}

export async function signOut(page: Page) {
  kept.delete(current)
  await page.waitForLoadState('networkidle')
  await page.locator('.who summary').click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.waitForLoadState('networkidle')
}

/** axe clean, nothing sideways; a picture is kept when DUIJIE_SHOTS names a folder. */
export async function sound(page: Page, name: string, project: string) {
  await page.waitForLoadState('networkidle')
  // Colours are judged when nothing fades any more.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)))
  if (process.env.DUIJIE_SHOTS) await page.screenshot({ path: `${process.env.DUIJIE_SHOTS}/${name}-${project}.png` })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(over, `${name}: sideways scroll`).toBeLessThanOrEqual(0)
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const result = await (
      window as never as {
        axe: {
          run(
            of: Document,
            how: object,
          ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }>
        }
      }
    ).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
    return result.violations.flatMap((one) =>
      one.nodes.map((node) => `${one.id}: ${String(node.target)} ${node.failureSummary.split('\n')[1] ?? ''}`),
    )
  })
  expect(found, `${name}: axe`).toEqual([])
}
