import { computed, ref } from 'vue'
import { useAsking, useDoing } from '../../api/asking'
import { api, ask, type Schema } from '../../api/client'
import { useLive } from '../../api/live'
import type { Move, Timetable } from './grid'

/** The working draft or a version of an event's timetable, kept up while it is made, and what is done to it. */
export function useTimetable(id: string, number: () => number) {
  const path = { path: { id } }
  const { data, error, slow, again } = useAsking(
    () => ask(api.GET('/events/{id}/timetable', { params: { ...path, query: { number: number() || undefined } } })),
    number,
  )
  const making = computed(() => ['queued', 'running', 'stopping'].includes(data.value?.job?.state ?? ''))
  useLive(() => making.value && again(), 1)
  const { error: refused, busy, run } = useDoing()
  const before = ref<Move[]>()

  /** Does something whose answer is the timetable. */
  const take = (deed: () => Promise<Timetable>) => run(async () => (data.value = await deed()))
  /** What undoes moves: everybody back to where they were. */
  function undoing(moves: Move[]): Move[] {
    return moves.map((move) => {
      const was = data.value?.meetings.find((one) => one.a === move.a && one.b === move.b)
      return was
        ? { a: was.a, b: was.b, slot: was.slot, hall: was.hall, seat: was.seat, pin: was.pinned }
        : { a: move.a, b: move.b, slot: null }
    })
  }
  async function move(moves: Move[]): Promise<boolean> {
    if (!moves.length || !data.value) return false
    const [version, back] = [data.value.version, undoing(moves)]
    const done = await take(() =>
      ask(api.PUT('/events/{id}/timetable/meetings', { params: path, body: { version, moves } })),
    )
    if (done) before.value = back
    else if (refused.value?.code === 'stale') await again()
    return done
  }
  /** Takes the last move back; tells whether it was done. */
  async function undo(): Promise<boolean> {
    const moves = before.value
    if (!moves || !(await move(moves))) return false
    before.value = undefined
    return true
  }
  async function make(body: Schema['GenerateTimetable']) {
    before.value = undefined
    if (await run(() => ask(api.POST('/events/{id}/timetable', { params: path, body })))) await again()
  }
  async function stop() {
    await run(() => ask(api.POST('/events/{id}/timetable/stop', { params: path })))
    await again()
  }
  async function discard() {
    before.value = undefined
    await take(() => ask(api.DELETE('/events/{id}/timetable', { params: path })))
  }
  return { data, error, slow, again, making, refused, busy, run, before, move, undo, make, stop, discard }
}
export type TimetableState = ReturnType<typeof useTimetable>
