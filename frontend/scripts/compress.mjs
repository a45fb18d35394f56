// Lays X.br and X.gz beside each text file of dist, where they are smaller than X.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url).pathname
for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(html|js|css|svg|json|txt)$/.test(entry.name)) continue
  const path = join(entry.parentPath ?? entry.path, entry.name)
  const plain = await readFile(path)
  const made = {
    br: brotliCompressSync(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    }),
    gz: gzipSync(plain, { level: 9 }),
  }
  for (const [ending, bytes] of Object.entries(made))
    if (bytes.length < plain.length) await writeFile(`${path}.${ending}`, bytes)
}
