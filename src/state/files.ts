import { createStore, useStore } from 'zustand'
import { type Columns, OF_FILE } from '../data/columns.ts'
import { MOST_PARTS, mergeColumns } from '../filter/merge-columns.ts'
import { type Layer, openLayer } from '../importers/layer.ts'
import type { Mapping } from '../importers/mapping.ts'
import type { EventsProgress } from '../importers/read-events.ts'
import { problemOfFile, type ReadProblem } from '../importers/read-problem.ts'
import { toHex } from '../lib/hex.ts'
import { fileWords, sizeInWords } from '../words/file-words.ts'
import { giveFiles, type NeededFile, page, setFilters } from './choices.ts'
import type { FileReport, ReadFileMessage, TableDescription } from './file-messages.ts'
import { startReading, stopReading } from './file-readers.ts'
import { openLayers } from './layers.ts'
import { leaveFile, linkFiles } from './linked-files.ts'
import { openPackFiles } from './opened-pack.ts'

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
  /** One of COLOURS, by which it is told on map and timeline, and a letter, as nothing is told by colour alone. */
  readonly colour: number
  readonly letter: string
  readonly table: TableDescription | null
  readonly report: FileReport | null
  readonly hash: string | null
  readonly unknown: Extract<ReadFileMessage, { kind: 'unknown' }> | null
  readonly problem: ReadProblem | null
}

/** So many files are told apart by their colours; more are opened in the colours of the first again. */
export const COLOURS = 6

/** Files in the order in which they were opened. */
interface Files {
  readonly files: readonly OpenFile[]
  /** The last one that was given again while it was open: under which name, and which it is. */
  readonly repeated: { readonly name: string; readonly set: string } | null
}

export const files = createStore<Files>()(() => ({ files: [], repeated: null }))

export function useFiles(): readonly OpenFile[] {
  return useStore(files, (now) => now.files)
}

export function useRepeatedFile(): Files['repeated'] {
  return useStore(files, (now) => now.repeated)
}

/** Where the browser keeps a file's rows, an offset has this many bytes at most; a larger file would not fit into memory either. */
const MOST_BYTES = 4e9
/** The record is one of the parts that are merged. */
const MOST_FILES = MOST_PARTS - 1

/** Opens files beside the record, each as a layer. One that is open already is not read again. */
export async function openFiles(opened: readonly File[]): Promise<void> {
  for (const file of opened) await openFile(file, file.name)
}

/** Opens one file or text; gives its id. Never rejects: a file that cannot be read is there, with its problem. */
export async function openFile(file: Blob, name: string, mapping: Mapping | null = null): Promise<string> {
  const identified = problemBefore(file) ?? (await identify(file))
  const problem = typeof identified === 'string' ? null : identified
  const set = typeof identified === 'string' ? identified : randomSetId()
  const known = fileOf(set)
  if (known && known.state !== 'failed' && known.state !== 'cancelled') {
    // The one before may have been moved since, and could not be read again.
    if (known.file !== file) change(set, { file })
    files.setState({ repeated: { name, set } })
    return set
  }
  const { colour, letter } = known ?? freeMark()
  const state = problem ? 'failed' : 'reading'
  const nothing = { layer: null, table: null, report: null, hash: null, unknown: null, progress: null }
  put({ set, name, file, state, isShown: true, colour, letter, problem, ...nothing })
  page.setState({ welcome: 'closed' })
  // Whatever opened it, it is listed.
  giveFiles([])
  if (!problem) read(set, file, mapping)
  return set
}

function problemBefore({ size }: Blob): ReadProblem | null {
  if (files.getState().files.length >= MOST_FILES)
    return problemOfFile('too-many-files', fileWords.tooMany(MOST_FILES))
  if (size <= MOST_BYTES) return null
  return problemOfFile('too-large', fileWords.tooLarge(sizeInWords(size), sizeInWords(MOST_BYTES)))
}

/** The first colour and letter that no open file has. */
function freeMark(): Pick<OpenFile, 'colour' | 'letter'> {
  const open = files.getState().files
  const place = Array.from({ length: MOST_FILES }, (_, at) => at).find((at) =>
    open.every(({ letter }) => letter !== letterOf(at)),
  )
  return { colour: (place ?? 0) % COLOURS, letter: letterOf(place ?? 0) }
}

/** A to Z, then AA, BB and so on. */
function letterOf(place: number): string {
  return String.fromCharCode(65 + (place % 26)).repeat(1 + Math.floor(place / 26))
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
  stopReading(set)
  const layer = fileOf(set)?.layer
  change(set, { state: 'cancelled', layer: null, progress: null })
  forgetLayer(layer)
}

/** Takes a file off the page, and with it what was chosen of it. */
export function closeFile(set: string): void {
  stopReading(set)
  const layer = fileOf(set)?.layer
  files.setState(({ files, repeated }) => ({
    files: files.filter((each) => each.set !== set),
    repeated: repeated?.set === set ? null : repeated,
  }))
  leaveFile(set)
  showLayers()
  forgetLayer(layer)
}

/** Shows or hides a file's events everywhere. */
export function showFile(set: string, isShown: boolean): void {
  change(set, { isShown })
}

export function dismissRepeated(): void {
  files.setState({ repeated: null })
}

export function fileOf(set: string): OpenFile | undefined {
  return files.getState().files.find((each) => each.set === set)
}

function read(set: string, file: Blob, mapping: Mapping | null) {
  startReading({ set, file, mapping }, (message) => take(set, message))
}

function take(set: string, message: ReadFileMessage) {
  const file = fileOf(set)
  if (!file) return
  switch (message.kind) {
    case 'progress':
      return change(set, { progress: message.progress })
    case 'part':
      return change(set, { layer: openLayer(message.layer, file.name, file.colour) })
    case 'events': {
      const { layer, table, report, problem } = message
      return change(set, {
        state: 'ready',
        layer: openLayer(layer, file.name, file.colour),
        table,
        report,
        problem,
      })
    }
    case 'hash':
      return change(set, { hash: message.hash })
    case 'unknown':
      return change(set, { state: 'unknown', unknown: message })
    case 'pack':
      closeFile(set)
      return openPackFiles(message.files, file.name)
    case 'problem':
      return fail(set, message.problem)
  }
}

function fail(set: string, problem: ReadProblem) {
  const layer = fileOf(set)?.layer
  change(set, { state: 'failed', layer: null, problem, progress: null })
  forgetLayer(layer)
}

function put(file: OpenFile) {
  files.setState((now) => ({
    files: now.files.some(({ set }) => set === file.set)
      ? now.files.map((each) => (each.set === file.set ? file : each))
      : [...now.files, file],
    repeated: null,
  }))
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
  if (!isSame) openLayers.setState({ layers, merge: mergeOrFail })
  showInLink()
}

function showInLink() {
  const all = files.getState().files
  linkFiles({
    shown: all.flatMap((file) => (file.isShown ? (neededFile(file) ?? []) : [])),
    hidden: new Set(all.flatMap(({ set, isShown }) => (isShown ? [] : set))),
  })
}

const named = new WeakMap<FileReport, NeededFile>()

/** A file as links name it; null until it is read to its end. */
export function neededFile({ set, state, name, report, hash }: OpenFile): NeededFile | null {
  if (state !== 'ready' || !report || !hash) return null
  const known = named.get(report)
  if (known) return known
  const needed = { set, rows: report.rows, hash: hash.slice(0, 16), name: wellFormed(name.slice(0, 255)) }
  named.set(report, needed)
  return needed
}

/** Half a pair of surrogates cannot be written into an address. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD')
}

/** Where the memory does not suffice for all, the record stays, and the file that came last says so. */
function mergeOrFail(parts: readonly Columns[]): Columns {
  try {
    return mergeColumns(parts)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const last = files.getState().files.findLast(({ layer, isShown }) => layer && isShown)
    // Not while the page is drawn.
    if (last) setTimeout(() => fail(last.set, problemOfFile('memory', fileWords.memory)))
    return parts[0]!
  }
}

/** Takes out of the choices what only this layer had, as an option that matches nothing would empty the page. */
function forgetLayer(gone: Layer | null | undefined) {
  if (!gone) return
  const open = files.getState().files
  const kept = new Set(open.flatMap(({ layer }) => layer?.names.map(([id]) => id) ?? []))
  const lost = new Set(gone.names.map(([id]) => id).filter((id) => id.startsWith(OF_FILE) && !kept.has(id)))
  const isHeld = (id: string) => !lost.has(id)
  const { filters, gathered } = page.getState()
  const { country, actor, type } = filters
  if (![...country, ...actor, ...type].every(isHeld))
    setFilters({
      ...{ country: country.filter(isHeld), actor: actor.filter(isHeld), type: type.filter(isHeld) },
    })
  if (gathered?.some((id) => id.startsWith(`${gone.set}-`))) page.setState({ gathered: null })
}

const HEAD = 2 ** 20
const SET_DIGITS = 10

async function identify(file: Blob): Promise<string | ReadProblem> {
  try {
    return await setIdOf(file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return problemOfFile('unreadable', fileWords.unreadable(reason.replace(/\.$/, '')))
  }
}

/** The id of a file by its beginning and its size, so that it is known before the file is read. Rejects when it cannot be read at all. */
export async function setIdOf(file: Blob): Promise<string> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer())
  // Browsers compute digests on secure pages only; elsewhere a file cannot be known again.
  if (!globalThis.crypto?.subtle) return randomSetId()
  const bytes = new Uint8Array(head.length + 8)
  bytes.set(head)
  new DataView(bytes.buffer).setFloat64(head.length, file.size)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return toHex(digest.subarray(0, SET_DIGITS / 2))
}

function randomSetId(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(SET_DIGITS / 2)))
}
