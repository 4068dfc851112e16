import { eventsAsCsv } from '../../exporters/csv.ts'
import { packOfSelection } from '../../exporters/data-package.ts'
import { dataSetsOf } from '../../exporters/data-sets.ts'
import { describeFilters } from '../../exporters/describe-filters.ts'
import { eventsAsGeojson } from '../../exporters/geojson.ts'
import { eventsAsJson } from '../../exporters/json.ts'
import { composePicture, pictureAsPng } from '../../exporters/picture.ts'
import { fileName, recordAlone, type Selection, termsOf } from '../../exporters/selection.ts'
import { nextTurn, partOf, type Work } from '../../exporters/turns.ts'
import { zipFiles } from '../../exporters/zip.ts'
import type { Filters } from '../../filter/filters.ts'
import type { Day } from '../../lib/days.ts'
import { page } from '../../state/choices.ts'
import { fetchDescriptor } from '../../state/descriptor.ts'
import { exportWords } from '../../words/export-words.ts'
import { fileCitationWords } from '../../words/file-export-words.ts'
import { words } from '../../words/words.ts'
import { colourOf, inLight, textMeasure } from '../shared/drawn.ts'
import { todayIso } from '../shared/save-file.ts'
import { drawMap } from './draw-map.ts'
import { drawTimeline } from './draw-timeline.ts'

export type Format = keyof typeof exportWords.formats

export const DATA_FORMATS = ['csv', 'geojson', 'json', 'package'] as const satisfies readonly Format[]
export const PICTURE_FORMATS = [
  'timeline-svg',
  'timeline-png',
  'map-svg',
  'map-png',
] as const satisfies readonly Format[]

/** Formats that need the passages and sources. */
export function needsSources(format: Format): boolean {
  return format === 'json' || format === 'package'
}

export function nameOf(format: Format, selection: Selection): string {
  if (format === 'package') return fileName(recordAlone(selection), '', 'zip')
  const [what, ending = ''] = format.split('-')
  return ending === '' ? fileName(selection, 'events', format) : fileName(selection, what!, ending)
}

interface Wanted {
  readonly format: Format
  readonly selection: Selection
  readonly filters: Filters
  readonly cursor: Day
}

/** Writes the file. Throws the signal's reason when it is given up. */
export async function makeFile({ format, selection, filters, cursor }: Wanted, work: Work): Promise<Blob> {
  // What says that it is being written comes on the screen first.
  await nextTurn()
  switch (format) {
    case 'csv':
      return eventsAsCsv(selection, work)
    case 'geojson':
      return eventsAsGeojson(selection, work)
    case 'json':
      return eventsAsJson(selection, work)
    case 'package': {
      const { info } = selection.pack
      const descriptor = await fetchDescriptor(page.getState().pack, info.version, work.signal)
      const files = await packOfSelection(selection, descriptor, partOf(work, 0, 0.4))
      return new Blob(await zipFiles(files, partOf(work, 0.4, 1)), { type: 'application/zip' })
    }
    default: {
      const svg = inLight(() => drawPicture({ format, selection, filters, cursor }))
      work.onProgress(0.5)
      await nextTurn()
      work.signal.throwIfAborted()
      const blob = format.endsWith('png')
        ? await pictureAsPng(svg)
        : new Blob([svg], { type: 'image/svg+xml;charset=utf-8' })
      work.signal.throwIfAborted()
      return blob
    }
  }
}

function drawPicture({ format, selection, filters, cursor }: Wanted): string {
  const isMap = format.startsWith('map')
  const { pack, rows, columns, known, link } = selection
  const drawing = isMap ? drawMap(cursor) : drawTimeline(rows.length < columns.count)
  if (!drawing) throw new Error(exportWords.noView(isMap ? words.map.title : words.timeline.title))
  const terms = termsOf(selection)
  return composePicture({
    width: drawing.width,
    height: drawing.height,
    drawing: drawing.markup,
    title: pack.info.title,
    lines: [
      [words.status.count(rows.length, columns.count), ...describeFilters(pack, filters)].join(' · '),
      exportWords.picture.known(known),
    ],
    legend: drawing.legend,
    notes: [
      ...(isMap ? [] : [words.levels.position]),
      `${words.about.licence} ${terms.attribution} ${exportWords.picture.licence(terms.licence, terms.licenceUrl)}`,
      ...dataSetsOf(selection).map(
        ({ name, events, files, terms }) =>
          `${fileCitationWords.dataSet(name, events, files)}. ${terms.licence} ${terms.attribution} ${terms.link}`,
      ),
      ...(isMap ? [`${words.map.attribution}.`] : []),
      exportWords.picture.made(todayIso(), link),
    ],
    colours: {
      paper: colourOf('paper'),
      ink: colourOf('ink'),
      muted: colourOf('muted'),
      line: colourOf('line'),
    },
    measure: textMeasure(),
  })
}
