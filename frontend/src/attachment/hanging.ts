import { api, ask, refusal, Refused, type Schema } from '../api/client'
import { language } from '../text/language'

/** What papers hang on, as addresses call it. */
export type Papered = 'demands' | 'financing-requests' | 'products' | 'projects' | 'orgs' | 'meetings'
export const PAPERED: readonly string[] = ['demands', 'financing-requests', 'products', 'projects', 'orgs']
export const KINDS: Schema['AttachmentKind'][] = [
  'sealed-copy',
  'commitment',
  'drawing',
  'quotation',
  'proof',
  'authorisation',
]
export const ENDS = ['.pdf', '.jpg', '.jpeg', '.png', '.webp', '.doc', '.docx', '.wps', '.xls', '.xlsx', '.et', '.ofd']
export const MOST_BYTES = 20 * 1024 * 1024

/** What the server would refuse in a file for sure, known before it is sent. */
export function unfit(file: { name: string; size: number }): 'empty' | 'large' | 'kind' | undefined {
  if (!file.size) return 'empty'
  if (file.size > MOST_BYTES) return 'large'
  const name = file.name.toLowerCase()
  return ENDS.some((end) => name.endsWith(end)) ? undefined : 'kind'
}

/** A size as people say it: "860 KB", "3.2 MB". */
export const size = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

// All nouns answer alike; the typed client knows each address apart.
const at = (noun: Papered) => `/${noun}/{id}/attachments` as '/demands/{id}/attachments'
export const papers = (noun: Papered, id: string) => ask(api.GET(at(noun), { params: { path: { id } } }))

/** Hangs a file on a row and tells how much of it (0 to 1) is there; fetch cannot tell that. */
export async function hang(
  of: { noun: Papered; id: string; kind: Schema['AttachmentKind']; shown: boolean },
  file: File,
  told: (part: number) => void,
): Promise<void> {
  // A session that has run out is refreshed by this small question, not after twenty megabytes.
  await ask(api.GET('/auth/me'))
  const query = new URLSearchParams({ kind: of.kind, name: file.name, ...(of.shown ? { shown: 'true' } : {}) })
  const answer = await new Promise<Response>((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/${of.noun}/${of.id}/attachments?${query}`)
    request.setRequestHeader('X-Duijie', '1')
    request.setRequestHeader('Accept-Language', language())
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = (event) => event.lengthComputable && told(event.loaded / event.total)
    request.onload = () => done(new Response(request.responseText, { status: request.status }))
    request.onerror = () => fail(new Refused(0, 'offline', ''))
    request.send(file)
  })
  if (!answer.ok) throw await refusal(answer, await answer.json().catch(() => null))
}
