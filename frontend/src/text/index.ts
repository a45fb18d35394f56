import type { Ref } from 'vue'
import { createI18n } from 'vue-i18n'
import { keep, language, type Language } from './language'

type Messages = object
/** Each entry of the site brings its own sentences, per language, loaded when that language is first shown. */
type Sources = Record<Language, () => Promise<Messages>[]>

export const i18n = createI18n({ legacy: false, locale: language(), missingWarn: false, fallbackWarn: false })
let sources: Sources | undefined

async function show(next: Language) {
  for (const part of await Promise.all(sources?.[next]() ?? [])) i18n.global.mergeLocaleMessage(next, part)
  ;(i18n.global.locale as unknown as Ref<Language>).value = next
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
}

export async function begin(with_: Sources) {
  sources = with_
  await show(language())
}

/** Other words without a reload. What the server wrote is asked for again by whoever shows it. */
export async function speak(next: Language) {
  keep(next)
  await show(next)
}
