import { expect, test } from 'vitest'

const pages = import.meta.glob<string>('../../src/**/*.vue', { query: '?raw', import: 'default', eager: true })
/** In which something is typed or chosen, here or in a part of its own. */
const FORM = /<(form|input|textarea|select|[A-Z]\w*(Form|Fields|Picker))\b/

test('a dialog with a form is not closed by a click beside it: what was typed would be lost', () => {
  const dialogs = Object.entries(pages).flatMap(([name, page]) => {
    const [dialog] = /<el-dialog[\s\S]*<\/el-dialog>/.exec(page) ?? []
    return dialog && FORM.test(dialog) ? [{ name, dialog }] : []
  })
  expect(dialogs.length).toBeGreaterThan(15)
  expect(dialogs.filter(({ dialog }) => !dialog.includes(':close-on-click-modal="false"'))).toEqual([])
})
