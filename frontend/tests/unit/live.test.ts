import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { useAsking } from '../../src/api/asking'
import { useLive } from '../../src/api/live'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const later = <T>(value: T, ms: number) => new Promise<T>((done) => setTimeout(done, ms, value))

test('answers that take longer than the interval still arrive, one question at a time', async () => {
  let asked = 0
  const scope = effectScope()
  const { data } = scope.run(() => {
    const asking = useAsking(() => later(++asked, 2500))
    useLive(asking.again, 1)
    return asking
  })!
  await vi.advanceTimersByTimeAsync(10_000)
  expect(data.value).toBeGreaterThan(1)
  expect(asked).toBeLessThan(6)
  scope.stop()
  const then = asked
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toBe(then)
})

test('a question without an answer does not end the asking, and a line that is back asks at once', async () => {
  let asked = 0
  const scope = effectScope()
  scope.run(() => useLive(() => ((asked += 1), new Promise(() => undefined)), 1))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked).toBe(1)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(asked).toBe(2)
  dispatchEvent(new Event('online'))
  expect(asked).toBe(3)
  scope.stop()
})
