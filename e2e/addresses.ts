/** The first of the four ports; set `E2E_PORT` to run the tests twice at once. */
export const FIRST_PORT = Number(process.env['E2E_PORT'] ?? 4174)

const HOST = 'http://127.0.0.1'

/** The built app under Vite's preview, which answers an unknown address with `index.html`. */
export const APP = `${HOST}:${FIRST_PORT}`

/** The built app under a file server without rewrite rules, which answers an unknown address with `404.html`. */
export const PLAIN = `${HOST}:${FIRST_PORT + 1}`

/** The packs on another origin that lets nobody else read them. */
export const FOREIGN = `${HOST}:${FIRST_PORT + 2}`

/** The packs on another origin that lets every site read them. */
export const FOREIGN_CORS = `${HOST}:${FIRST_PORT + 3}`
