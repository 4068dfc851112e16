import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** No inline script or style passes; `connect-src` is wide only for a pack that the reader opens from elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' http: https:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ')

/** The two faces that the first screen is set in; `src/fonts.css` declares them. */
const PRELOADED_FONTS = ['source-sans-3-latin-wght-normal.woff2', 'source-serif-4-latin-wght-normal.woff2']

export default defineConfig({
  plugins: [react(), contentSecurityPolicy(), fontPreloads(), notFoundPage()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What the page starts with is one file: what views opened later share with it is no file of its own.
        codeSplitting: { groups: [{ name: 'index', tags: ['$initial'] }] },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
    environment: 'node',
    // Properties run hundreds of cases: on a loaded machine that takes longer than the five seconds of the default.
    testTimeout: 30_000,
  },
})

/** In the build only: the development server puts its own scripts and styles inline. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'tocsin:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/** Asks for the fonts with the page instead of after its style sheet, so that text is set once and does not move. */
function fontPreloads(): Plugin {
  let base = '/'
  return {
    name: 'tocsin:font-preloads',
    apply: 'build',
    configResolved: (config) => {
      base = config.base
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const files = Object.values(bundle)
        return PRELOADED_FONTS.flatMap((font) => {
          const file = files.find(
            (each) =>
              each.type === 'asset' && each.originalFileNames.some((name) => name.endsWith(`/${font}`)),
          )
          if (!file) this.warn(`No style sheet asks for ${font}, so it is not preloaded.`)
          return file ? [preloadOf(base + file.fileName)] : []
        })
      },
    },
  }
}

function preloadOf(href: string) {
  return {
    tag: 'link',
    attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href },
    injectTo: 'head' as const,
  }
}

/** A file server that knows no rewrite rules answers `/event/<id>/` with this page, and the app starts there. */
function notFoundPage(): Plugin {
  return {
    name: 'tocsin:not-found-page',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('The build has no index.html to copy to 404.html.')
        this.emitFile({ type: 'asset', fileName: '404.html', source: page.source })
      },
    },
  }
}
