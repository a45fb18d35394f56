import { beforeEach, expect, test, vi } from 'vitest'
import { computed, effectScope, ref, shallowRef } from 'vue'
import type { Refused } from '../../src/api/client'
import { useDoor } from '../../src/event/day/door'
import type { Roster, Visit } from '../../src/event/day/model'
import type { Queue } from '../../src/event/day/queue'
import type { RosterState } from '../../src/event/day/roster'

vi.mock('vue-i18n', () => ({
  useI18n: () => ({ t: (key: string, named: object = {}) => [key, ...Object.values(named)].join(' ') }),
}))

const member = (name: string, badge: string, standing = 'registered') => ({
  member: name,
  name,
  badge,
  standing,
  delegates: [],
  checked_in: false,
  inside: false,
})
const known = [member('甲', 'AAAAAAAA22'), member('乙', 'BBBBBBBB22', 'waiting')]

function doorOf(answers: { roster?: object[]; error?: Partial<Refused> } = {}) {
  const roster = shallowRef({ members: known } as unknown as Roster)
  const error = shallowRef<Refused>()
  const again = vi.fn(async () => {
    if (answers.roster) roster.value = { members: answers.roster } as unknown as Roster
    error.value = answers.error as Refused | undefined
  })
  const visits = shallowRef<Visit[]>([])
  const add = vi.fn(async (visit: Partial<Visit>) => {
    const made = { key: `k${visits.value.length}`, event: 'e', at: '', ...visit } as Visit
    visits.value = [...visits.value, made]
    return made
  })
  const queue = { visits, waiting: computed(() => visits.value), flying: shallowRef([]), ready: ref(true), add }
  const state = { roster, error, again } as unknown as RosterState
  return { ...effectScope().run(() => useDoor(state, queue as unknown as Queue))!, visits, error, again, add }
}
beforeEach(() => vi.restoreAllMocks())

test('whoever waits to be admitted is not told to be checked in', async () => {
  const door = doorOf()
  await door.read('BBBBBBBB22')
  expect(door.visits.value).toEqual([])
  expect(door.told.value).toMatchObject({ good: false, what: 'checkIn.waits 乙', said: 'checkIn.admit' })
  await door.read('AAAAAAAA22')
  expect(door.told.value).toMatchObject({ good: true, what: 'checkIn.done.in 甲', key: 'k0' })
})

test('a badge that came onto the list since is asked for', async () => {
  const door = doorOf({ roster: [...known, member('丙', 'CCCCCCCC22')] })
  await door.read('https://x.cn/b/cccccccc22')
  expect(door.told.value?.what).toBe('checkIn.done.in 丙')
  await door.read('DDDDDDDD22')
  expect(door.told.value).toMatchObject({ good: false, what: 'checkIn.unknown DDDDDDDD22' })
  expect(door.visits.value.map((one) => one.member)).toEqual(['丙'])
})

test('without a line a badge that is not on the list is kept, to be proved by the server', async () => {
  const door = doorOf({ error: { status: 0 } })
  await door.read('CCCCC CCC22')
  expect(door.visits.value).toMatchObject([{ badge: 'CCCCCCCC22', kind: 'in' }])
  expect(door.told.value).toMatchObject({ doubt: true, key: 'k0' })
  // A name is no badge, and whoever is known to wait still does.
  await door.read('没有这家')
  await door.read('BBBBBBBB22')
  expect(door.told.value?.what).toBe('checkIn.waits 乙')
  expect(door.visits.value).toHaveLength(1)
})

test('what could not be kept is not said to be', async () => {
  const door = doorOf()
  await door.read('AAAAAAAA22')
  door.add.mockRejectedValue(new Error('quota'))
  await door.read('AAAAAAAA22')
  expect(door.told.value).toMatchObject({ good: false, what: 'checkIn.notKept 甲' })
})
