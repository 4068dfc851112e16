import type { Topology } from 'topojson-specification'
import type { CheckedPack } from '../data/check-pack.ts'
import { indexPack, type Pack } from '../data/pack.ts'
import { TABLE_NAMES } from '../data/pack-format.ts'
import type { Problem } from '../data/problem.ts'

const DESCRIPTOR = 'datapackage.json'
/** The checker's name for a point outside its country. */
const PLACE_RULE = 'place'
/** A file that takes longer is given up: the rest is shown without it. */
const MOST_WAIT_MS = 20_000

export interface CheckRequest {
  readonly files: ReadonlyMap<string, string>
  readonly unavailable: ReadonlySet<string>
  readonly baseMap: Topology | null
}

export interface LoadedPack {
  readonly pack: Pack
  /** Everything wrong with it that did not stop it from being shown, but for its places. */
  readonly problems: readonly Problem[]
  /** Tries every point against its country's outline: once the base map is there, which the rest does not wait for. */
  readonly checkPlaces: (baseMap: Topology, signal: AbortSignal) => Promise<Problem[]>
}

/** A pack that cannot be shown at all; `problems` say why. */
export class PackError extends Error {
  readonly problems: readonly Problem[]
  constructor(address: string, problems: readonly Problem[]) {
    super(`The pack at ${address} could not be opened.`)
    this.problems = problems
  }
}

/**
 * Fetches every file of a pack and checks it in a worker. `address` is its folder, or its `datapackage.json`. A table that
 * cannot be fetched or read is a problem and the rest is still shown; without the descriptor or the events it throws a PackError.
 */
export async function loadPack(address: string, signal: AbortSignal): Promise<LoadedPack> {
  const folder = new URL('.', address.endsWith('.json') ? address : `${address.replace(/\/*$/, '')}/`).href
  const files = new Map<string, string>()
  const problems: Problem[] = []
  const fetchFile = async (path: string) => {
    const result = await fetchText(new URL(path, folder).href, path, signal)
    if (typeof result === 'string') files.set(path, result)
    else problems.push(result)
  }
  await fetchFile(DESCRIPTOR)
  await Promise.all(tablePaths(files.get(DESCRIPTOR) ?? '').map(fetchFile))
  const unavailable = new Set(problems.map(({ file }) => file))
  joinAlike(problems)
  const checked = await checkInWorker({ files, unavailable, baseMap: null }, signal)
  problems.push(...checked.problems)
  if (!checked.info) throw new PackError(address, problems)
  return {
    pack: indexPack(checked.info, checked.tables),
    problems,
    async checkPlaces(baseMap, signal) {
      const again = await checkInWorker({ files, unavailable, baseMap }, signal)
      return again.problems.filter(({ rule }) => rule === PLACE_RULE)
    },
  }
}

/** Where the descriptor says that the tables are. What is wrong with it is the checker's to say; the usual names stand in. */
function tablePaths(descriptor: string): string[] {
  let resources: unknown
  try {
    resources = JSON.parse(descriptor)?.resources
  } catch {
    resources = []
  }
  return TABLE_NAMES.map((name) => {
    const path = Array.isArray(resources) ? resources.find((resource) => resource?.name === name)?.path : ''
    return typeof path === 'string' && /^(?!\/)(?!.*\.\.)[^\\:?#]+$/.test(path) ? path : `${name}.csv`
  })
}

/** Of files that failed for one reason one is named, with the number of the others. */
function joinAlike(problems: Problem[]): void {
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
