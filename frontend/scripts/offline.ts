import type { Plugin } from 'vite'

/** Writes `check-in.json`: every file that the check-in page needs, so that a device can keep it for a hall without a line. */
export function offline(): Plugin {
  return {
    name: 'duijie-offline',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
      const ends = ['/app.html', '/src/event/day/CheckIn.vue', '/src/text/public.zh.ts', '/src/text/public.en.ts']
      const begin = [...ends, '/src/text/app.zh.ts', '/src/text/app.en.ts']
      const wanted = new Set<string>()
      const take = (name: string) => {
        if (wanted.has(name)) return
        wanted.add(name)
        const chunk = bundle[name]
        if (chunk?.type !== 'chunk') return
        chunk.viteMetadata?.importedCss.forEach((file) => wanted.add(file))
        chunk.viteMetadata?.importedAssets.forEach((file) => wanted.add(file))
        chunk.imports.forEach(take)
      }
      for (const end of begin) {
        const chunk = chunks.find((one) => one.facadeModuleId?.endsWith(end))
        if (!chunk) this.error(`no chunk for ${end}`)
        take(chunk.fileName)
      }
      const entry = chunks.find((one) => one.facadeModuleId?.endsWith('/app.html'))?.fileName
      const files = [...wanted].map((name) => `/${name}`).concat('/mark.svg')
      this.emitFile({ type: 'asset', fileName: 'check-in.json', source: JSON.stringify({ entry, files }) })
    },
  }
}
