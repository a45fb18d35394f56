// Serves dist the way the server is to serve it (strict CSP, pre-compressed, 404 under /assets/) and hands /api on to it.
// Usage: node scripts/front.mjs PORT API_PORT. Goes away once the binary serves these pages itself.
import { createServer, request as ask } from 'node:http'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'

const [port, api] = process.argv.slice(2).map(Number)
const dist = new URL('../dist/', import.meta.url).pathname
const CSP =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
  "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const KINDS = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' }

createServer((request, response) => {
  const path = new URL(request.url, 'http://x').pathname
  if (path.startsWith('/api/')) {
    const on = ask({ port, host: '127.0.0.1', ...{ port: api }, path: request.url, method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers)
      answer.pipe(response)
    })
    on.on('error', () => response.writeHead(502).end())
    return request.pipe(on)
  }
  const file = normalize(path).slice(1)
  const name = file && existsSync(join(dist, file)) && extname(file) ? file : path.startsWith('/assets/') ? null : path === '/app' || path.startsWith('/app/') ? 'app.html' : 'index.html'
  if (!name) return response.writeHead(404).end()
  const accepts = request.headers['accept-encoding'] ?? ''
  const ending = [['br', 'br'], ['gzip', 'gz']].find(([word, end]) => accepts.includes(word) && existsSync(join(dist, `${name}.${end}`)))
  response.writeHead(200, {
    'content-type': KINDS[extname(name)] ?? 'application/octet-stream',
    'content-security-policy': CSP,
    'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'Accept-Encoding',
    ...(ending ? { 'content-encoding': ending[0] } : {}),
  })
  response.end(readFileSync(join(dist, ending ? `${name}.${ending[1]}` : name)))
}).listen(port, '127.0.0.1')
