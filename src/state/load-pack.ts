import type { Topology } from 'topojson-specification'
import type { CheckedPack } from '../data/check-pack.ts'
import { indexPack, type Pack } from '../data/pack.ts'
import { TABLE_NAMES, type TableName } from '../data/pack-format.ts'
import type { Problem } from '../data/problem.ts'

const DESCRIPTOR = 'datapackage.json'
/** The checker's name for a point outside its country. */
const PLACE_RULE = 'place'
/** What a page shows at first rests on the other tables; these are larger than all of them. */
const SECOND_TABLES: readonly TableName[] = ['passages', 'sources']
const FIRST_TABLES = TABLE_NAMES.filter((name) => !SECOND_TABLES.includes(name))
/** A file that takes longer is given up: the rest is shown without it. */
const MOST_WAIT_MS = 20_000

export interface CheckRequest {
  readonly files: ReadonlyMap<string, string>
  readonly unavailable: ReadonlySet<string>
  /** Tables that have not been fetched yet. */
  readonly awaited: ReadonlySet<TableName>
  readonly baseMap: Topology | null
}

export interface LoadedPack {
  readonly pack: Pack
  /** Everything wrong with it that did not stop it from being shown, but for its places. */
  readonly problems: readonly Problem[]
  /** Fetches passages and sources too and checks the whole again. */
  readonly complete: (signal: AbortSignal) => Promise<LoadedPack>
  /** Tries every point against its country's outline: once the base map is there, which the rest does not wait for. */
  readonly checkPlaces: (baseMap: Topology, signal: AbortSignal) => Promise<Problem[]>
}

export type ReadText = (url: string, path: string, signal: AbortSignal) => Promise<string | Problem>

/** A pack that cannot be shown at all; `problems` say why. */
export class PackError extends Error {
  readonly problems: readonly Problem[]
  constructor(address: string, problems: readonly Problem[]) {
    super(`The pack at ${address} could not be opened.`)
    this.problems = problems
  }
}

/**
 * Fetches the files of a pack, but for its passages and sources, and checks them in a worker. `address` is its folder, or its
 * `datapackage.json`. A table that cannot be fetched or read is a problem and the rest is still shown; without the descriptor
 * or the events it throws a PackError. `readText` gives the text of a file, or why there is none.
 */
export async function loadPack(
  address: string,
  signal: AbortSignal,
  readText: ReadText = fetchText,
): Promise<LoadedPack> {
  const folder = new URL('.', address.endsWith('.json') ? address : `${address.replace(/\/*$/, '')}/`).href
  const files = new Map<string, string>()
  const failures: Problem[] = []
  const fetchFiles = (paths: readonly string[], signal: AbortSignal) =>
    Promise.all(
      paths.map(async (path) => {
        const result = await readText(new URL(path, folder).href, path, signal)
        if (typeof result === 'string') files.set(path, result)
        else failures.push(result)
      }),
    )
  const check = (baseMap: Topology | null, awaited: ReadonlySet<TableName>, signal: AbortSignal) => {
    const unavailable = new Set(failures.map(({ file }) => file))
    return checkInWorker({ files, unavailable, awaited, baseMap }, signal)
  }
  const load = async (
    awaited: ReadonlySet<TableName>,
    isComplete: boolean,
    signal: AbortSignal,
  ): Promise<LoadedPack> => {
    const { info, tables, problems: faults } = await check(null, awaited, signal)
    const problems = [...joinAlike(failures), ...faults]
    if (!info) throw new PackError(address, problems)
    return {
      pack: indexPack(info, tables, isComplete),
      problems,
      async complete(signal) {
        await fetchFiles(
          SECOND_TABLES.map((name) => pathOf[name]),
          signal,
        )
        // Where one could not be had, facts keep the passages that nobody can read now: they are not without a source.
        const isHad = SECOND_TABLES.every((name) => files.has(pathOf[name]))
        return load(new Set(isHad ? [] : SECOND_TABLES), true, signal)
      },
      async checkPlaces(baseMap, signal) {
        const again = await check(baseMap, awaited, signal)
        return again.problems.filter(({ rule }) => rule === PLACE_RULE)
      },
    }
  }
  await fetchFiles([DESCRIPTOR], signal)
  const pathOf = tablePaths(files.get(DESCRIPTOR) ?? '')
  await fetchFiles(
    FIRST_TABLES.map((name) => pathOf[name]),
    signal,
  )
  return load(new Set(SECOND_TABLES), false, signal)
}

/** Where the descriptor says that the tables are. What is wrong with it is the checker's to say; the usual names stand in. */
function tablePaths(descriptor: string): { readonly [T in TableName]: string } {
  let resources: unknown
  try {
    resources = JSON.parse(descriptor)?.resources
  } catch {
    resources = []
  }
  const pathOf = (name: TableName) => {
    const path = Array.isArray(resources) ? resources.find((resource) => resource?.name === name)?.path : ''
    return typeof path === 'string' && /^(?!\/)(?!.*\.\.)[^\\:?#]+$/.test(path) ? path : `${name}.csv`
  }
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, pathOf(name)])) as Record<TableName, string>
}

/** Of files that failed for one reason one is named, with the number of the others. */
function joinAlike(failures: readonly Problem[]): Problem[] {
  const problems = [...failures]
  for (const rule of ['missing', 'refused', 'unreachable']) {
    const alike = problems.filter((problem) => problem.rule === rule)
    const first = alike.find(({ file }) => file === DESCRIPTOR) ?? alike[0]
    if (!first || alike.length < 3) continue
    const others = {
      ...first,
      message: `${first.message} The same goes for ${alike.length - 1} other files.`,
    }
    problems.splice(0, problems.length, others, ...problems.filter((problem) => problem.rule !== rule))
  }
  return problems
}

async function fetchText(url: string, file: string, signal: AbortSignal): Promise<string | Problem> {
  const fault = (rule: string, message: string): Problem => ({
    file,
    row: null,
    column: null,
    rule,
    message,
    leftOut: true,
  })
  try {
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(MOST_WAIT_MS)])
    const response = await fetch(url, { signal: inTime, credentials: 'omit' })
    if (response.ok) return await response.text()
    if (response.status === 404) return fault('missing', `there is no such file at ${url} (404).`)
    return fault('refused', `the server answered ${response.status} for ${url}. Try again later.`)
  } catch (error) {
    if (signal.aborted) throw error
    if (error instanceof DOMException && error.name === 'TimeoutError')
      return fault(
        'unreachable',
        `${url} did not answer within ${MOST_WAIT_MS / 1000} seconds. Try again later.`,
      )
    const isForeign = new URL(url).origin !== location.origin
    const why = isForeign
      ? 'The address may be wrong, the server may be down, or it may not allow other sites to read its files (CORS).'
      : 'Check the connection and try again.'
    return fault('unreachable', `${url} could not be reached. ${why}`)
  }
}

function checkInWorker(request: CheckRequest, signal: AbortSignal): Promise<CheckedPack> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' })
    const finish = (act: () => void) => {
      worker.terminate()
      act()
    }
    signal.addEventListener('abort', () => finish(() => reject(signal.reason)), { once: true })
    worker.onmessage = ({ data }: MessageEvent<CheckedPack>) => finish(() => resolve(data))
    worker.onerror = (event) =>
      finish(() =>
        reject(new Error(`The pack could not be checked: ${event.message || 'its checker did not load'}.`)),
      )
    worker.postMessage(request)
  })
}
