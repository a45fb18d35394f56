// Playwright at both sizes at once, each with a server and a demo city of its own: a machine of two cores is used whole.
// What measures a slow machine has it to itself, afterwards.
// With arguments it is Playwright alone: node scripts/e2e.mjs tests/e2e/public.spec.ts:4
import { spawn } from 'node:child_process'

const MEASURED = 'on a slow machine'
const run = (...args) =>
  new Promise((done) => {
    const child = spawn('npx', ['playwright', 'test', ...args], { stdio: 'inherit', env: process.env })
    child.on('exit', (code) => done(code ?? 1))
  })
const walked = (size) => run(`--project=${size}`, `--output=test-results/${size}`, '--grep-invert', MEASURED)

const given = process.argv.slice(2)
const codes = given.length
  ? [await run(...given)]
  : [
      ...(await Promise.all([walked('pc'), walked('phone')])),
      await run('--output=test-results/measured', '--grep', MEASURED),
    ]
process.exit(Math.max(...codes))
