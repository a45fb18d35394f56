import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import ElementPlus from 'unplugin-element-plus/vite'
import { defineConfig } from 'vitest/config'
import { offline } from './scripts/offline.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const server = process.env.DUIJIE_API ?? 'http://127.0.0.1:8080'

// Two entries: what a stranger opens on a telephone must not carry Element Plus.
export default defineConfig({
  appType: 'mpa',
  plugins: [vue(), ElementPlus({}), offline()],
  define: { __VUE_I18N_LEGACY_API__: false, __VUE_I18N_FULL_INSTALL__: false, __VUE_OPTIONS_API__: true },
  server: { proxy: { '/api': server } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: { index: at('index.html'), app: at('app.html') } },
  },
  test: { environment: 'happy-dom', include: ['tests/unit/**/*.test.ts'] },
})
