import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const MIME_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

interface PlainServerOptions {
  readonly folder: string
  readonly port: number
  /** Whether pages of other origins may read the files. */
  readonly cors?: boolean
  /** Sent with every file. */
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * A file server as plain as a host may be: a file, or a folder's `index.html`, or `404.html` with status 404. It knows no
 * rewrite rules.
 */
export function servePlainly({
  folder,
  port,
  cors = false,
  headers = {},
}: PlainServerOptions): Promise<Server> {
  const server = createServer(async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (cors) response.setHeader('Access-Control-Allow-Origin', '*')
    const file = fileOf(folder, request.url ?? '/')
    const found = file && (await read(file))
    if (found) return answer(response, 200, file, found)
    const notFound = join(folder, '404.html')
    answer(response, 404, notFound, (await read(notFound)) ?? Buffer.from('Not found'))
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

function fileOf(folder: string, url: string): string | null {
  const path = url.replace(/[?#].*$/, '')
  try {
    const file = normalize(join(folder, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : ''))
    return file.startsWith(folder + sep) ? file : null
  } catch {
    return null
  }
}

async function read(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch {
    return null
  }
}

function answer(response: ServerResponse, status: number, file: string, content: Buffer): void {
  response.writeHead(status, { 'Content-Type': MIME_TYPES[extname(file)] ?? 'application/octet-stream' })
  response.end(content)
}
