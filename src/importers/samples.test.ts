import { expect, test } from 'vitest'
import { importInWords, readText, sampleBytes } from './test-samples.ts'

test.each([
  'ged-25.csv',
  'ged-candidate-no-header.csv',
  'ged-old-semicolon-1252.csv',
  'gtd-135-1252.csv',
  'gtd-134-upper-bom.csv',
  'acled-31-bom.csv',
  'acled-2018-upper.tsv',
  'acled-2017-allies.csv',
  'timemap.csv',
  'timelinejs.csv',
  'acled-api.json',
  'ged-api.json',
  'gtd.geojson',
  'timelinejs.json',
  'timemap.json',
])('%s imports as it should', async (name) => {
  await expect(await importInWords(name)).toMatchFileSnapshot(`samples/${name}.txt`)
})

test.each(['unknown-french-semicolon.csv', 'unknown-when.geojsonl'])(
  '%s, whose columns are not known, imports by the proposed mapping as it should',
  async (name) => {
    const outcome = await readText(sampleBytes(name))
    if (outcome.kind !== 'unknown') throw new Error(outcome.kind)
    const words = await importInWords(name, { mapping: outcome.proposal.mapping })
    const text = `${JSON.stringify(outcome.proposal, null, 2)}\n\n${words}`
    await expect(text).toMatchFileSnapshot(`samples/${name}.txt`)
  },
)
