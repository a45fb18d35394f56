import { afterEach, expect, test, vi } from 'vitest'
import { visitsOf } from '../../src/event/day/device'

afterEach(() => vi.unstubAllGlobals())

/** A database that fails to open as often as said, and whose connections break when told to. */
function database(failures: number) {
  let opened = 0
  const answered = <T>(result: T, fails = false) => {
    const request = { result, error: new Error('lost'), onsuccess: () => {}, onerror: () => {} }
    queueMicrotask(() => (fails ? request.onerror() : request.onsuccess()))
    return request
  }
  const connection = {
    broken: false,
    onclose: undefined as undefined | (() => void),
    close: () => undefined,
    transaction() {
      if (this.broken) throw new Error('closed')
      return { objectStore: () => ({ getAll: () => answered([{ key: 'k', event: 'e', at: '' }]) }) }
    },
  }
  vi.stubGlobal('indexedDB', {
    open: () => answered(Object.assign(connection, { broken: false }), ++opened <= failures),
  })
  return { connection, opened: () => opened }
}

test('a connection that failed, broke or was closed is made anew', async () => {
  const failing = database(2)
  await expect(visitsOf('e')).rejects.toThrow('lost')
  expect(await visitsOf('e')).toHaveLength(1)
  expect(failing.opened()).toBe(3)
  failing.connection.broken = true
  expect(await visitsOf('e')).toHaveLength(1)
  failing.connection.onclose?.()
  expect(await visitsOf('e')).toHaveLength(1)
  expect(failing.opened()).toBe(5)
})
