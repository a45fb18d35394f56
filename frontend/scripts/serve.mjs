// For the tests: the real server with a demo city in a throw-away folder.
// DUIJIE_BINARY names the binary. Usage: node scripts/serve.mjs PORT
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [port] = process.argv.slice(2)
const binary = process.env.DUIJIE_BINARY ?? new URL('../../target/debug/duijie', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'duijie-web-'))
const env = {
  ...process.env,
  DUIJIE_DATA_DIR: folder,
  DUIJIE_LISTEN: `127.0.0.1:${port}`,
  DUIJIE_PUBLIC_URL: `http://127.0.0.1:${port}`,
  DUIJIE_LOG: process.env.DUIJIE_LOG ?? 'warn',
}
const server = spawn(binary, ['serve', '--demo'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
const end = () => {
  server.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
  process.exit()
}
server.on('exit', end)
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, end)
