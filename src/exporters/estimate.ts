import { eventsAsCsv } from './csv.ts'
import { packOfSelection } from './data-package.ts'
import { eventsAsGeojson } from './geojson.ts'
import { eventsAsJson } from './json.ts'
import { recordAlone, type Selection } from './selection.ts'
import type { Work } from './turns.ts'

const SAMPLE = 40
/** Of a pack's tables, packed; measured on the shipped records. */
const ZIPPED = 0.2
const DESCRIPTOR_BYTES = 3000

/** About how many bytes a file of these events will have, by writing some of them. */
export async function estimateSize(
  format: 'csv' | 'geojson' | 'json' | 'package',
  selection: Selection,
  work: Work,
): Promise<number> {
  const { rows } = format === 'package' ? recordAlone(selection) : selection
  const step = Math.max(1, rows.length / SAMPLE)
  const sample = Array.from(
    { length: Math.min(SAMPLE, rows.length) },
    (_, index) => rows[Math.floor(index * step)]!,
  )
  if (sample.length === 0) return 0
  const few: Selection = { ...selection, rows: sample, isWhole: false }
  const share = rows.length / sample.length
  if (format === 'csv') return (await eventsAsCsv(few, work)).size * share
  if (format === 'geojson') return (await eventsAsGeojson(few, work)).size * share
  if (format === 'json') return (await eventsAsJson(few, work)).size * share
  const files = await packOfSelection(few, null, work)
  files.delete('datapackage.json')
  return new Blob([...files.values()]).size * share * ZIPPED + DESCRIPTOR_BYTES
}
