import { computed, ref } from 'vue'
import { useDoing } from '../api/asking'
import { newKey } from './key'
import { tellProblems, type Problem } from './problems'

/** What every form of a row does when it is saved: its own problems first, then the server's, and a key for retries. */
export function useSaving() {
  const { error, busy, run } = useDoing()
  const typed = ref<Problem[]>([])
  const problems = tellProblems(() => [...typed.value, ...(error.value?.problems ?? [])])
  const undeclared = computed(() => error.value?.code === 'declaration-required')
  const stale = computed(() => error.value?.code === 'stale')
  const lost = () => error.value?.status === 0
  let key = newKey()

  /** What was saved, or nothing when it was refused or `found` says that something cannot be read. */
  async function save<T>(found: Problem[], deed: (key: string) => Promise<T>): Promise<T | undefined> {
    typed.value = found
    error.value = undefined
    if (found.length) return undefined
    let saved: T | undefined
    await run(async () => (saved = await deed(key)))
    // What was answered is another request next time; what was lost on the way is the same one.
    if (!lost()) key = newKey()
    return saved
  }
  return { refused: error, busy, run, problems, undeclared, stale, save }
}
