// Writes src/api/schema.d.ts from the server's OpenAPI document, or says that it is stale.
import { readFile, writeFile } from 'node:fs/promises'
import openapi, { astToString } from 'openapi-typescript'

const source = new URL(process.env.DUIJIE_OPENAPI ?? '../../tests/golden/openapi.json', import.meta.url)
const target = new URL('../src/api/schema.d.ts', import.meta.url)
const made =
  '// Made by `npm run api` from the OpenAPI document; not to be edited.\n' + astToString(await openapi(source))

if (process.argv[2] === 'write') await writeFile(target, made)
else if ((await readFile(target, 'utf8')) !== made) {
  console.error('src/api/schema.d.ts is stale: run `npm run api`')
  process.exit(1)
}
