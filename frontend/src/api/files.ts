import { language } from '../text/language'
import { Refused, refusal, send } from './client'

const headers = () => ({ 'X-Duijie': '1', 'Accept-Language': language() })

async function answered(request: Request): Promise<Response> {
  let answer
  try {
    answer = await send(request)
  } catch {
    throw new Refused(0, 'offline', '')
  }
  if (!answer.ok) throw await refusal(answer, await answer.json().catch(() => null))
  return answer
}

/** Hands a file's bytes to the server; for addresses whose body is the file itself. */
export async function upload<T>(path: string, query: Record<string, string>, file: Blob, key?: string): Promise<T> {
  const url = new URL(`/api/v1${path}?${new URLSearchParams(query)}`, location.origin)
  const answer = await answered(
    new Request(url, {
      method: 'POST',
      headers: { ...headers(), 'content-type': 'application/octet-stream', ...(key ? { 'Idempotency-Key': key } : {}) },
      body: await file.arrayBuffer(),
    }),
  )
  return answer.json() as Promise<T>
}

/** Fetches a file and hands it to the browser to save, so that a refusal is said in the page and not in a blank tab. */
export async function save(path: string, name: string, method: 'GET' | 'POST' = 'GET'): Promise<void> {
  const answer = await answered(new Request(new URL(`/api/v1${path}`, location.origin), { method, headers: headers() }))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
