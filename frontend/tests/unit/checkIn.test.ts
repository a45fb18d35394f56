import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, ref, shallowRef } from 'vue'
import { api } from '../../src/api/client'
import { usePeople } from '../../src/event/day/people'
import { useQueue } from '../../src/event/day/queue'
import { sendRest } from '../../src/event/day/sending'
import type { Roster, Visit } from '../../src/event/day/model'

const disk = vi.hoisted(() => new Map<string, unknown>())
vi.mock('../../src/event/day/device', () => ({
  keepVisit: async (visit: Visit) => void disk.set(visit.key, visit),
  dropVisits: async (keys: string[]) => keys.forEach((key) => disk.delete(key)),
  visitsOf: async () => [...disk.values()],
  unsent: async () => ([...disk.values()] as Visit[]).filter((one) => !one.refused),
  holds: () => true,
}))
beforeEach(() => {
  disk.clear()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})
const soon = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
const now = () => new Date().toISOString()

const member = (name: string, more: object = {}) => ({
  member: name,
  name,
  badge: `${name}BADGE00000`,
  standing: 'registered',
  delegates: [],
  checked_in: false,
  inside: false,
  hall: null,
  last_at: null,
  ...more,
})
const rosterOf = (...members: object[]) => ({ members }) as unknown as Roster

test('a line stays where it is after it was tapped, and the echo of a tap is none', () => {
  const roster = shallowRef<Roster>(rosterOf(member('甲', { checked_in: true }), member('乙'), member('丙')))
  const visits = shallowRef<Visit[]>([])
  const names = () => people.listed.value.map((one) => one.member.name).join('')
  const people = effectScope().run(() => usePeople(roster, visits, ref(true)))!
  expect(names()).toBe('乙丙甲')
  visits.value = [{ key: 'k', event: 'e', member: '乙', kind: 'in', at: now() }]
  expect(names()).toBe('乙丙甲')
  expect(people.stale.value).toBe(true)
  // What another door saw, and whoever is new, moves nobody either.
  roster.value = rosterOf(member('丁'), member('甲', { checked_in: true }), member('乙'), member('丙'))
  expect(names()).toBe('乙丙甲丁')
  people.words.value = '乙'
  people.words.value = ''
  expect(names()).toBe('丁丙甲乙')
  expect([people.isTap(5000), people.isTap(5400), people.isTap(5800)]).toEqual([true, false, true])
})

/** A server that takes every visit, after so long. */
function server(ms = 0) {
  const sent: string[] = []
  vi.spyOn(api, 'POST').mockImplementation((async (_: string, how: { body: { visits: Visit[] } }) => {
    sent.push(...how.body.visits.map((one) => one.member!))
    if (ms) await new Promise((done) => setTimeout(done, ms))
    const results = how.body.visits.map(({ key }) => ({ key, outcome: 'taken', sentence: '' }))
    return { data: { results }, response: new Response() }
  }) as never)
  return sent
}
const queueOf = () => {
  const scope = effectScope()
  return { scope, queue: scope.run(() => useQueue('e', now, async () => undefined))! }
}

test('a visit can be taken back for a moment, and is sent after it', async () => {
  const sent = server(100)
  const { queue, scope } = queueOf()
  const { key } = await queue.add({ member: '甲', kind: 'in' })
  await soon(1000)
  const second = await queue.add({ member: '乙', kind: 'in' })
  expect(await queue.undo(key)).toBe(true)
  await soon(2500)
  expect([sent, disk.size]).toEqual([[], 1])
  await soon(600)
  expect(sent).toEqual(['乙'])
  expect(await queue.undo(second.key)).toBe(false)
  await soon(200)
  expect([queue.visits.value, disk.size]).toEqual([[], 0])
  scope.stop()
})

test('before one signs out the rest is sent, of all events, or told', async () => {
  const sent = server()
  const put = (key: string, more: object = {}) =>
    disk.set(key, { key, event: key, member: key, kind: 'in', at: now(), ...more })
  put('甲')
  put('乙')
  put('丙', { refused: '不参会' })
  expect(await sendRest()).toBe(0)
  expect([sent, [...disk.keys()]]).toEqual([['甲', '乙'], ['丙']])
  put('丁')
  vi.spyOn(api, 'POST').mockRejectedValue(new TypeError('Failed to fetch'))
  expect(await sendRest()).toBe(1)
})

test('whoever leaves the page sends at once what waits for that moment', async () => {
  const sent = server()
  const { queue, scope } = queueOf()
  await queue.add({ member: '甲', kind: 'in' })
  scope.stop()
  await soon()
  expect([sent, disk.size]).toEqual([['甲'], 0])
})

test('what the disk does not take goes to the server at once, and is told where neither has it', async () => {
  const device = await import('../../src/event/day/device')
  vi.spyOn(device, 'keepVisit').mockRejectedValue(new Error('quota'))
  const sent = server()
  const { queue, scope } = queueOf()
  await Promise.all([queue.add({ member: '甲', kind: 'in' }), soon()])
  expect([sent, queue.visits.value]).toEqual([['甲'], []])
  vi.spyOn(api, 'POST').mockRejectedValue(new TypeError('Failed to fetch'))
  await expect(queue.add({ member: '乙', kind: 'in' })).rejects.toMatchObject({ status: 0 })
  scope.stop()
})
