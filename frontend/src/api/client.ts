import createClient, { type Middleware } from 'openapi-fetch'
import { language } from '../text/language'
import type { components, paths } from './schema'

export type Schema = components['schemas']
type Problem = Schema['ProblemBody']

/** The server said no, in a sentence for the reader; or could not be reached (`status` 0). */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly problems: Schema['FieldProblem'][] = [],
  ) {
    super(message)
  }
  /** What is wrong with one field, if anything. */
  about(field: string): string | undefined {
    return this.problems.find((problem) => problem.field === field)?.message
  }
}

let refreshing: Promise<boolean> | undefined

/**
 * One refresh for all that met a 401 at the same time; whether there is a session. A line that fails on the way, or a
 * server that cannot say, leaves that open: it is thrown, and nobody is taken for signed out.
 */
function refresh(): Promise<boolean> {
  refreshing ??= fetch('/api/v1/auth/refresh', { method: 'POST', headers: { 'X-Duijie': '1' } })
    .then((answer) => {
      // Read to its end: an answer that nobody reads keeps its connection.
      void answer.text().catch(() => undefined)
      if (answer.status >= 500 || answer.status === 429) throw new Refused(0, 'offline', '')
      return answer.ok
    })
    .finally(() => (refreshing = undefined))
  return refreshing
}

/** Whether a 401 says that nobody is signed in, and not that a code or a password was wrong. */
const isSignedOut = async (answer: Response) =>
  (
    await answer
      .clone()
      .json()
      .catch(() => ({}) as Partial<Problem>)
  ).code === 'unauthenticated'

/** fetch, once more after a refresh when the session had run out. */
export async function send(request: Request): Promise<Response> {
  const again = request.clone()
  const answer = await fetch(request)
  const own = /\/auth\/(sign-in|refresh|register|codes|reset)/.test(new URL(request.url).pathname)
  if (answer.status !== 401 || own || !(await isSignedOut(answer)) || !(await refresh())) return answer
  return fetch(again)
}

const ours: Middleware = {
  onRequest({ request }) {
    request.headers.set('X-Duijie', '1')
    request.headers.set('Accept-Language', language())
    return request
  },
}

export const api = createClient<paths>({ baseUrl: '/api/v1', fetch: send })
api.use(ours)

let unauthenticated: () => void = () => {}
/** What to do when nobody is signed in any more. */
export const onSignedOut = (act: () => void) => (unauthenticated = act)

export async function refusal(answer: Response, body: unknown): Promise<Refused> {
  const problem = (body ?? {}) as Partial<Problem>
  if (answer.status === 401 && problem.code === 'unauthenticated') unauthenticated()
  return new Refused(
    answer.status,
    problem.code ?? 'unknown',
    problem.title ?? `HTTP ${answer.status}`,
    problem.problems ?? [],
  )
}

/** The answer's data, or a `Refused` thrown. */
export async function ask<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let answer
  try {
    answer = await call
  } catch {
    throw new Refused(0, 'offline', '')
  }
  if (!answer.response.ok) throw await refusal(answer.response, answer.error)
  return answer.data as T
}
