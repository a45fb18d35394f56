import { expect, test } from 'vitest'

const pages = import.meta.glob<string>('../../src/**/*.vue', { query: '?raw', import: 'default', eager: true })
/** Dialogs in which nothing is typed or chosen. */
const READ = /(NextStep|Compare)\.vue$/

test('a dialog with a form is not closed by a click beside it: what was typed would be lost', () => {
  const dialogs = Object.entries(pages).filter(([name, page]) => page.includes('<el-dialog') && !READ.test(name))
  expect(dialogs.length).toBeGreaterThan(15)
  expect(dialogs.filter(([, page]) => !page.includes(':close-on-click-modal="false"')).map(([name]) => name)).toEqual(
    [],
  )
})
