import { afterEach, expect, test, vi } from 'vitest'
import { api, ask, onSignedOut, refusal, Refused, send } from '../../src/api/client'

afterEach(() => vi.unstubAllGlobals())
const request = (path = '/api/v1/demands') => new Request(`http://x${path}`)
/** A server that gives these answers, one after the other. */
function server(...answers: [number, string?][]) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (what: Request | string) => {
    asked.push(typeof what === 'string' ? what : new URL(what.url).pathname)
    const [status, body] = answers.shift() ?? [500]
    const said = body ?? (status === 401 ? '{"code":"unauthenticated"}' : '{}')
    return new Response(status === 204 ? null : said, { status })
  })
  return asked
}

test('after a 401 the session is refreshed and the question asked again', async () => {
  const asked = server([401], [204], [200])
  expect((await send(request())).status).toBe(200)
  expect(asked).toEqual(['/api/v1/demands', '/api/v1/auth/refresh', '/api/v1/demands'])
})
test('a refresh that fails is not tried again', async () => {
  const asked = server([401], [401])
  expect((await send(request())).status).toBe(401)
  expect(asked).toHaveLength(2)
})
test('a line that fails during the refresh is a lost line and no end of the session', async () => {
  let signedOut = 0
  onSignedOut(() => (signedOut += 1))
  const asked = server([401])
  const answered = vi.mocked(fetch)
  vi.stubGlobal('fetch', async (what: Request | string) => {
    if (typeof what === 'string') throw new TypeError('Failed to fetch')
    return answered(what)
  })
  await expect(ask(api.GET('/auth/me', { baseUrl: 'http://x/api/v1' }))).rejects.toMatchObject({
    status: 0,
    code: 'offline',
  })
  expect([asked.length, signedOut]).toEqual([1, 0])
})
test('a server that cannot say whether there is a session has ended none', async () => {
  server([401], [502])
  await expect(ask(send(request()) as never)).rejects.toMatchObject({ status: 0 })
})
test('two that ran out together are refreshed once', async () => {
  const asked = server([401], [401], [204], [200], [200])
  await Promise.all([send(request('/api/v1/a')), send(request('/api/v1/b'))])
  expect(asked.filter((path) => path.endsWith('/refresh'))).toHaveLength(1)
})
test('a wrong password is no session that ran out', async () => {
  const asked = server([401], [401, '{"code":"code-wrong"}'])
  await send(request('/api/v1/auth/sign-in'))
  await send(request('/api/v1/auth/totp/confirm'))
  expect(asked).toHaveLength(2)
})
test('a problem becomes a sentence, field by field', async () => {
  const body = {
    status: 400,
    code: 'invalid',
    title: '请修改',
    problems: [{ field: 'name', code: 'empty', message: '请填写名称' }],
  }
  const refused = await refusal(new Response(null, { status: 400 }), body)
  expect(refused.message).toBe('请修改')
  expect(refused.about('name')).toBe('请填写名称')
})
test('a server that is not reached is a refusal too', async () => {
  await expect(ask(Promise.reject(new TypeError('failed')))).rejects.toEqual(new Refused(0, 'offline', ''))
})
