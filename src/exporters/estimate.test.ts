import { expect, test } from 'vitest'
import { eventsAsCsv } from './csv.ts'
import { packOfSelection } from './data-package.ts'
import { estimateSize } from './estimate.ts'
import { eventsAsGeojson } from './geojson.ts'
import { eventsAsJson } from './json.ts'
import { openPack, packFilesOf, quietWork, selectFrom } from './test-selection.ts'
import { zipFiles } from './zip.ts'

test.each(['crocus', 'world'] as const)(
  'a size is told to within a half, of all of %s',
  async (name) => {
    const selection = selectFrom(openPack(packFilesOf(name)))
    const work = quietWork()
    const zipped = await zipFiles(await packOfSelection(selection, null, work), work)
    const sizes = {
      csv: (await eventsAsCsv(selection, work)).size,
      geojson: (await eventsAsGeojson(selection, work)).size,
      json: (await eventsAsJson(selection, work)).size,
      package: new Blob(zipped).size,
    }
    for (const format of ['csv', 'geojson', 'json', 'package'] as const) {
      const ratio = (await estimateSize(format, selection, work)) / sizes[format]
      expect(ratio, format).toBeGreaterThan(0.5)
      expect(ratio, format).toBeLessThan(1.5)
    }
  },
  60_000,
)
