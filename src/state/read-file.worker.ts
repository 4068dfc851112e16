import { createFileHash, hashOfFile } from '../importers/file-hash.ts'
import { buffersOf, layerDataOf } from '../importers/layer-data.ts'
import { readPackZip } from '../importers/pack-zip.ts'
import { type EventsOutcome, readEvents } from '../importers/read-events.ts'
import { problemOfFile, type ReadProblem } from '../importers/read-problem.ts'
import type { KnownTable } from '../importers/recognise-table.ts'
import { fileWords } from '../words/file-words.ts'
import { importWords } from '../words/import-words.ts'
import type { FileReport, ReadFileMessage, ReadFileRequest, TableDescription } from './file-messages.ts'

// Reads one file, off the main thread, and hands its columns over without copying them.

/** Between two messages of how far the reading is, so that the page is not told more often than it can draw. */
const PROGRESS_MS = 100
/** The events so far are shown early, and then each time that there are so many times more of them. */
const PART_GROWTH = 3

self.onmessage = ({ data }: MessageEvent<ReadFileRequest>) =>
  readFile(data).catch((error: unknown) => send({ kind: 'problem', problem: problemOf(error) }))

async function readFile({ set, file, mapping }: ReadFileRequest) {
  const hash = createFileHash()
  let hashed = 0
  let told = 0
  let shown = 0
  const outcome = await readEvents(file, {
    ...(mapping ? { mapping } : {}),
    onBytes(chunk) {
      hashed += chunk.length
      return hash?.add(chunk)
    },
    onProgress(progress) {
      const now = performance.now()
      if (now - told < PROGRESS_MS) return
      told = now
      send({ kind: 'progress', progress })
    },
    onPart(table, known) {
      if (table.count < shown * PART_GROWTH) return
      shown = table.count
      const layer = layerDataOf(table, known, set)
      send({ kind: 'part', layer }, buffersOf(layer))
    },
  })
  // Parquet and zip files are not read from the beginning to the end.
  const whole = () => (hash && hashed === file.size ? hash.end() : hashOfFile(file))
  await finish({ set, file, mapping }, whole, outcome)
}

async function finish(
  { set, file, mapping }: ReadFileRequest,
  hash: () => Promise<string>,
  outcome: EventsOutcome,
) {
  if (outcome.kind === 'problem') return send({ kind: 'problem', problem: outcome.problem })
  if (outcome.kind === 'unknown') {
    const { head, header, rows, proposal } = outcome
    return send({ kind: 'unknown', head, header, rows, proposal })
  }
  if (outcome.kind === 'pack') return send(await readPackZip(file))
  const { table, report, problem } = outcome
  const layer = layerDataOf(table, report.known, set)
  const described = describeTable(report.known, report.head, mapping)
  send({ kind: 'events', layer, table: described, report: plain(report), problem }, buffersOf(layer))
  // What the file is called in links and where it is kept is not waited for.
  send({ kind: 'hash', hash: (await hash().catch(() => '')) || null })
}

/** Arrays that there is no memory for are a RangeError. */
function problemOf(error: unknown): ReadProblem {
  if (error instanceof RangeError) return problemOfFile('memory', fileWords.memory)
  return problemOfFile('reader', importWords.readerFailed(error instanceof Error ? error.message : ''))
}

function describeTable(
  { layout, header, columns, unknown, missing }: KnownTable,
  head: TableDescription['head'],
  mapping: ReadFileRequest['mapping'],
): TableDescription {
  const own = layout.id === 'mapped' ? mapping : null
  return { layout: layout.id, mapping: own, head, header, columns, unknown, missing }
}

function plain({
  rows,
  accepted,
  refusals,
  namedCountries,
  withoutCountry,
  withoutPoint,
  rounded,
  lateColumns,
  otherGeometries,
}: Extract<EventsOutcome, { kind: 'events' }>['report']): FileReport {
  return {
    ...{
      rows,
      accepted,
      namedCountries,
      withoutCountry,
      withoutPoint,
      rounded,
      lateColumns,
      otherGeometries,
    },
    refused: refusals.count,
    byRule: [...refusals.byRule].sort((a, b) => b[1] - a[1]),
    refusals: refusals.kept,
  }
}

function send(message: ReadFileMessage, buffers: ArrayBuffer[] = []) {
  self.postMessage(message, { transfer: buffers })
}
