// For the tests: the real server with a demo city in a throw-away folder, and the pages before it.
// DUIJIE_BINARY names the binary. Usage: node scripts/serve.mjs PORT API_PORT
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [port, api] = process.argv.slice(2)
const binary = process.env.DUIJIE_BINARY ?? new URL('../../target/debug/duijie', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'duijie-web-'))
const env = { ...process.env, DUIJIE_DATA_DIR: folder, DUIJIE_LISTEN: `127.0.0.1:${api}`, DUIJIE_PUBLIC_URL: `http://127.0.0.1:${port}`, DUIJIE_LOG: 'warn' }
const children = [
  spawn(binary, ['serve', '--demo'], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
  spawn('node', [new URL('front.mjs', import.meta.url).pathname, port, api], { stdio: 'inherit' }),
]
const end = () => {
  for (const child of children) child.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
  process.exit()
}
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, end)
