import { defineConfig } from 'vite'

/** The bench's page. What it measures is built as the app is. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: { target: 'es2022', modulePreload: { polyfill: false }, reportCompressedSize: false },
  worker: { format: 'es' },
})
