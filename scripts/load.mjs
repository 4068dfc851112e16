import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** The project's folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** A TypeScript module of the project by its path, `src/data/claims.ts`. */
export async function load(path) {
  return (await runnerImport(ROOT + path, { root: ROOT, configFile: false })).module
}
