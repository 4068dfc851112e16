import { createStore, useStore } from 'zustand'
import { mergeColumns } from '../filter/merge-columns.ts'
import { type Layer, openLayer } from '../importers/layer.ts'
import type { Mapping } from '../importers/mapping.ts'
import type { EventsProgress } from '../importers/read-events.ts'
import type { ReadProblem } from '../importers/read-problem.ts'
import { problemOfFile } from '../importers/read-problem.ts'
import { importWords } from '../words/import-words.ts'
import type { FileReport, ReadFileMessage, ReadFileRequest, TableDescription } from './file-messages.ts'
import { openLayers } from './layers.ts'

// Comes with the first file that is opened: nothing of it is in the page before.

/** A file that the reader opened, whatever became of it. */
export interface OpenFile {
  /** Ten hexadecimal digits: the beginning of the SHA-256 of the file's first mebibyte and its size. */
  readonly set: string
  readonly name: string
  readonly file: Blob
  /** `unknown`: its columns are not known, and the reader has to say what they hold. */
  readonly state: 'reading' | 'ready' | 'unknown' | 'failed' | 'cancelled'
  readonly progress: EventsProgress | null
  /** Its events, as far as they are read. */
  readonly layer: Layer | null
  readonly isShown: boolean
  /** One of COLOURS, by which it is told on map and timeline. */
  readonly colour: number
  readonly table: TableDescription | null
  readonly report: FileReport | null
  readonly hash: string | null
  readonly unknown: Extract<ReadFileMessage, { kind: 'unknown' }> | null
  readonly problem: ReadProblem | null
}

/** So many files are told apart by their colours; more are opened in the colours of the first again. */
export const COLOURS = 6

export const files = createStore<{ readonly files: readonly OpenFile[] }>()(() => ({ files: [] }))

export function useFiles(): readonly OpenFile[] {
  return useStore(files, (now) => now.files)
}

const workers = new Map<string, Worker>()

/** Opens files beside the record, each as a layer. One that is open already is not read again. */
export async function openFiles(opened: readonly File[]): Promise<void> {
  await Promise.all(opened.map((file) => openFile(file, file.name)))
}

/** Opens one file or text; gives its id. */
export async function openFile(file: Blob, name: string, mapping: Mapping | null = null): Promise<string> {
  const set = await setIdOf(file)
  const known = fileOf(set)
  if (known && known.state !== 'failed' && known.state !== 'cancelled') {
    // The one before may have been moved since, and could not be read again.
    if (known.file !== file) change(set, { file })
    return set
  }
  const taken = new Set(files.getState().files.map(({ colour }) => colour))
  const free = Array.from({ length: COLOURS }, (_, colour) => colour).find((colour) => !taken.has(colour))
  put({
    set,
    name,
    file,
    state: 'reading',
    progress: null,
    layer: null,
    isShown: true,
    colour: known?.colour ?? free ?? taken.size % COLOURS,
    table: null,
    report: null,
    hash: null,
    unknown: null,
    problem: null,
  })
  read(set, file, mapping)
  return set
}

/** Reads a file whose columns were not known, now that the reader has said what they hold. */
export function readMapped(set: string, mapping: Mapping): void {
  const file = fileOf(set)
  if (!file) return
  change(set, { state: 'reading', unknown: null, problem: null, progress: null })
  read(set, file.file, mapping)
}

/** Ends the reading; what was read so far goes. */
export function cancelFile(set: string): void {
  stop(set)
  change(set, { state: 'cancelled', layer: null, progress: null })
}

/** Takes a file off the page. */
export function closeFile(set: string): void {
  stop(set)
  files.setState((now) => ({ files: now.files.filter((each) => each.set !== set) }))
  showLayers()
}

/** Shows or hides a file's events everywhere. */
export function showFile(set: string, isShown: boolean): void {
  change(set, { isShown })
}

export function fileOf(set: string): OpenFile | undefined {
  return files.getState().files.find((each) => each.set === set)
}

function read(set: string, file: Blob, mapping: Mapping | null) {
  const worker = new Worker(new URL('./read-file.worker.ts', import.meta.url), { type: 'module' })
  workers.set(set, worker)
  worker.onmessage = ({ data }: MessageEvent<ReadFileMessage>) => {
    if (workers.get(set) !== worker) return
    take(set, data)
    if (data.kind !== 'progress' && data.kind !== 'part') stop(set)
  }
  worker.onerror = (event) => {
    event.preventDefault()
    if (workers.get(set) !== worker) return
    stop(set)
    fail(set, problemOfFile('reader', importWords.readerFailed(event.message || '')))
  }
  const request: ReadFileRequest = { set, file, mapping }
  worker.postMessage(request)
}

function take(set: string, message: ReadFileMessage) {
  switch (message.kind) {
    case 'progress':
      return change(set, { progress: message.progress })
    case 'part':
      return change(set, { layer: openLayer(message.layer, nameOf(set), fileOf(set)?.colour) })
    case 'events': {
      const { layer, table, report, hash, problem } = message
      return change(set, {
        state: 'ready',
        layer: openLayer(layer, nameOf(set), fileOf(set)?.colour),
        table,
        report,
        hash,
        problem,
      })
    }
    case 'unknown':
      return change(set, { state: 'unknown', unknown: message })
    case 'pack':
      return fail(set, problemOfFile('pack', importWords.readerFailed('')))
    case 'problem':
      return fail(set, message.problem)
  }
}

function nameOf(set: string): string {
  return fileOf(set)?.name ?? set
}

function fail(set: string, problem: ReadProblem) {
  change(set, { state: 'failed', layer: null, problem, progress: null })
}

function stop(set: string) {
  workers.get(set)?.terminate()
  workers.delete(set)
}

function put(file: OpenFile) {
  files.setState((now) => ({ files: [...now.files.filter(({ set }) => set !== file.set), file] }))
  showLayers()
}

function change(set: string, part: Partial<OpenFile>) {
  files.setState((now) => ({
    files: now.files.map((each) => (each.set === set ? { ...each, ...part } : each)),
  }))
  showLayers()
}

function showLayers() {
  const layers = files.getState().files.flatMap(({ layer, isShown }) => (layer && isShown ? layer : []))
  const { layers: before } = openLayers.getState()
  const isSame = layers.length === before.length && layers.every((layer, at) => layer === before[at])
  if (!isSame) openLayers.setState({ layers, merge: mergeColumns })
}

const HEAD = 2 ** 20

/** The id of a file by its beginning and its size, so that it is known before the file is read. Rejects when it cannot be read at all. */
export async function setIdOf(file: Blob): Promise<string> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer())
  const bytes = new Uint8Array(head.length + 8)
  bytes.set(head)
  new DataView(bytes.buffer).setFloat64(head.length, file.size)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest.subarray(0, 5), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
