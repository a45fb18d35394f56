// Playwright at both sizes at once, each with a server and a demo city of its own: a machine of two cores is used whole.
// With arguments it is Playwright alone: node scripts/e2e.mjs tests/e2e/public.spec.ts:4
import { spawn } from 'node:child_process'

const given = process.argv.slice(2)
const run = (args) =>
  new Promise((done) => {
    const child = spawn('npx', ['playwright', 'test', ...args], { stdio: 'inherit', env: process.env })
    child.on('exit', (code) => done(code ?? 1))
  })
const runs = given.length
  ? [run(given)]
  : ['pc', 'phone'].map((size) => run([`--project=${size}`, `--output=test-results/${size}`]))
const codes = await Promise.all(runs)
process.exit(Math.max(...codes))
