import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { preview } from 'vite'
import { FIRST_PORT } from './addresses.ts'
import { servePlainly } from './plain-server.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const shipped = join(root, 'public')

/** Starts the servers of `addresses.ts` in the test runner itself, and gives back what stops them. */
async function serve(): Promise<() => Promise<void>> {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('There is no dist/index.html to test: run "npm run build" first.')
  const app = await preview({
    root,
    logLevel: 'warn',
    preview: { port: FIRST_PORT, strictPort: true, host: '127.0.0.1' },
  })
  const plain = await Promise.all([
    servePlainly({ folder: dist, port: FIRST_PORT + 1 }),
    servePlainly({ folder: shipped, port: FIRST_PORT + 2 }),
    servePlainly({ folder: shipped, port: FIRST_PORT + 3, cors: true }),
  ])
  return async () => {
    for (const server of plain) {
      server.close()
      server.closeAllConnections()
    }
    await app.close()
  }
}

// biome-ignore lint/style/noDefaultExport: Playwright calls the default export of its global setup.
export default serve
