import { expect, test } from 'vitest'
import { isAttack } from './table-layout.ts'
import { readText, sampleBytes } from './test-samples.ts'

test.each([
  ['ged-25.csv', ['One-sided violence']],
  ['acled-31-bom.csv', ['Explosions/Remote violence', 'Violence against civilians']],
  ['acled-2018-upper.tsv', ['Remote violence', 'Violence against civilians']],
])('of the kinds of event in %s only these are attacks', async (name, expected) => {
  const outcome = await readText(sampleBytes(name))
  if (outcome.kind !== 'events') throw new Error(outcome.kind)
  const { table, report } = outcome
  const events = Array.from({ length: table.count }, (_, event) => event)
  const attacks = events.filter((event) => isAttack(report.known.layout, table.categoryOf(event)))
  expect([...new Set(attacks.map((event) => table.categoryOf(event)))].sort()).toEqual(expected)
  expect(attacks.length).toBeLessThan(table.count)
})

test.each(['gtd-135-1252.csv', 'timemap.csv', 'timelinejs.csv'])(
  'every event of %s is an attack',
  async (name) => {
    const outcome = await readText(sampleBytes(name))
    if (outcome.kind !== 'events') throw new Error(outcome.kind)
    for (let event = 0; event < outcome.table.count; event++)
      expect(isAttack(outcome.report.known.layout, outcome.table.categoryOf(event))).toBe(true)
  },
)
