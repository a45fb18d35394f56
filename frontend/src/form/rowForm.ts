import { computed, ref, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAsking, useDoing } from '../api/asking'
import type { Refused, Schema } from '../api/client'
import { untold } from './doubts'
import { useKept } from './kept'
import { newKey } from './key'
import { tellProblems, type Problem } from './problems'

interface Known {
  id: string
  version: number
  doubts?: Schema['Warning'][]
}
interface Ways<Draft extends object, View extends Known, Body> {
  /** The name under which what is typed is kept. */
  what: string
  id?: string
  blank: () => Draft
  draftOf: (row: View) => Draft
  /** What is sent, and what is wrong with it before it is. */
  bodyOf: (draft: Draft, word: (what: string) => string) => { body: Body; problems: Problem[] }
  load: (id: string) => Promise<View>
  create: (body: Body, key: string) => Promise<View>
  edit: (id: string, body: Body & { version: number }) => Promise<View>
  /** Hands a saved row to the bureau, where there is one to hand it to. */
  submit?: (row: View) => Promise<unknown>
  done: (row: View) => unknown
  /** A new row was saved without being handed in: its form has an address now. */
  saved: (row: View) => unknown
}

/** A row that is written or changed: kept as typed, saved, handed in; refusals at their fields; someone faster is told of. */
export function useRowForm<Draft extends object, View extends Known, Body extends object>(
  ways: Ways<Draft, View, Body>,
) {
  const { t } = useI18n()
  const draft = ref(ways.blank()) as Ref<Draft>
  const asking = useAsking<View | undefined>(() => (ways.id ? ways.load(ways.id) : Promise.resolve(undefined)))
  const whole = (found: Draft) => ({ ...ways.blank(), ...found })
  const { restored, begin, forget } = useKept(() => `${ways.what}-${ways.id ?? 'new'}`, draft, whole)
  const version = ref(0)
  watch(asking.data, (found) => {
    if (!found) return
    draft.value = ways.draftOf(found)
    version.value = found.version
    begin()
  })
  if (!ways.id) begin()

  const { error: refused, busy, run } = useDoing()
  const typed = ref<Problem[]>([])
  const problems = tellProblems(() => [...typed.value, ...(refused.value?.problems ?? [])])
  const undeclared = computed(() => refused.value?.code === 'declaration-required')
  const stale = computed(() => refused.value?.code === 'stale')
  const said = ref('')
  let key = newKey()

  async function write(): Promise<View | undefined> {
    said.value = ''
    const { body, problems: found } = ways.bodyOf(draft.value, (what) => t(what))
    typed.value = found
    refused.value = undefined
    if (found.length) return undefined
    let row: View | undefined
    await run(async () => {
      row = ways.id ? await ways.edit(ways.id, { ...body, version: version.value }) : await ways.create(body, key)
    })
    if (!row) {
      // What was refused is written anew next time, and is another request then.
      if ((refused.value as Refused | undefined)?.status) key = newKey()
      return undefined
    }
    forget()
    version.value = row.version
    return row
  }
  async function save() {
    last = save
    const row = await write()
    if (!row) return
    if (!ways.submit) return void (await ways.done(row))
    if (!ways.id) return void (await ways.saved(row))
    await asking.again()
    said.value = t('rowForm.saved')
  }
  /** A row that says two things is shown with them before it is handed in; whoever has seen them hands it in all the same. */
  async function stopped(row: View): Promise<boolean> {
    if (!ways.submit) return false
    const found = (await ways.load(row.id).catch(() => undefined))?.doubts
    if (!untold(found, asking.data.value?.doubts).length) return false
    if (!ways.id) await ways.saved(row)
    else await asking.again()
    said.value = t('doubt.stopped', { n: found?.length })
    return true
  }
  async function hand() {
    last = hand
    const row = await write()
    if (!row || (await stopped(row))) return
    if (!ways.submit || (await run(async () => ways.submit?.(row)))) await ways.done(row)
    else if (!ways.id) await ways.saved(row)
  }
  let last: () => Promise<void> = save

  const mine = ref() as Ref<Draft | undefined>
  /** Shows what somebody else wrote; what was typed stays at hand. */
  async function theirs() {
    const kept = JSON.parse(JSON.stringify(draft.value)) as Draft
    refused.value = undefined
    forget()
    await asking.again()
    mine.value = kept
  }
  function back() {
    if (mine.value) draft.value = mine.value
    mine.value = undefined
  }
  /** Puts what was typed over what somebody else wrote. */
  async function over() {
    const id = ways.id
    if (id && (await run(async () => (version.value = (await ways.load(id)).version)))) await last()
  }
  async function discard() {
    forget()
    if (ways.id) return void (await asking.again())
    draft.value = ways.blank()
    begin()
  }
  const ready = computed(() => !ways.id || !!asking.data.value)
  const again = () => last()
  return {
    ...{ draft, row: asking.data, error: asking.error, slow: asking.slow, reload: asking.again, ready },
    ...{ refused, busy, problems, undeclared, stale, mine, said, restored },
    ...{ save, hand, again, theirs, back, over, discard },
  }
}
export type RowForm = ReturnType<typeof useRowForm>
