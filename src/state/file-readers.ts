import { problemOfFile } from '../importers/read-problem.ts'
import { fileWords } from '../words/file-words.ts'
import { importWords } from '../words/import-words.ts'
import type { ReadFileMessage, ReadFileRequest } from './file-messages.ts'

/** More would only wait for the processor and the disk, and each holds its columns. */
const MOST_AT_ONCE = 2

/** After these others come. */
const GOES_ON: ReadonlySet<ReadFileMessage['kind']> = new Set(['progress', 'part', 'events'])

interface Reader {
  readonly request: ReadFileRequest
  readonly onMessage: (message: ReadFileMessage) => void
  worker: Worker | null
}

/** Those that read and those that wait, in the order in which they were asked for. */
const readers: Reader[] = []

/**
 * Reads a file in a worker of its own, when its turn comes. `onMessage` hears how far it is and, last, what became of it; a worker that fails
 * is a problem like any other.
 */
export function startReading(request: ReadFileRequest, onMessage: (message: ReadFileMessage) => void): void {
  readers.push({ request, onMessage, worker: null })
  startNext()
}

/** Ends the reading of a file, also before its turn; nothing more is heard of it. */
export function stopReading(set: string): void {
  const at = readers.findIndex(({ request }) => request.set === set)
  if (at < 0) return
  const [reader] = readers.splice(at, 1)
  reader?.worker?.terminate()
  startNext()
}

function startNext() {
  const next = readers.slice(0, MOST_AT_ONCE).find(({ worker }) => worker === null)
  if (!next) return
  const { request, onMessage } = next
  let isRead = false
  const end = (message: ReadFileMessage) => {
    if (!readers.includes(next)) return
    stopReading(request.set)
    // Once the events are there, only the hash can be missing.
    if (!isRead || message.kind === 'hash') onMessage(message)
  }
  const worker = new Worker(new URL('./read-file.worker.ts', import.meta.url), { type: 'module' })
  next.worker = worker
  worker.onmessage = ({ data }: MessageEvent<ReadFileMessage>) => {
    isRead ||= data.kind === 'events'
    if (!GOES_ON.has(data.kind)) end(data)
    else if (readers.includes(next)) onMessage(data)
  }
  worker.onerror = (event) => {
    event.preventDefault()
    end({
      kind: 'problem',
      problem: problemOfFile('reader', importWords.readerFailed(event.message || '')),
    })
  }
  // What was sent could not be taken in here: there is no room for it.
  worker.onmessageerror = () => end({ kind: 'problem', problem: problemOfFile('memory', fileWords.memory) })
  worker.postMessage(request)
  startNext()
}
