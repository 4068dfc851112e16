import { expect, test } from 'vitest'
import type { Mapping } from './mapping.ts'
import { readSample } from './sample-rows.ts'
import { readText, sampleBytes } from './test-samples.ts'

async function sampleOf(table: string | Uint8Array<ArrayBuffer>, change: Partial<Mapping> = {}) {
  const outcome = await readText(table)
  if (outcome.kind !== 'unknown') throw new Error(`unexpected ${outcome.kind}`)
  const mapping = { ...outcome.proposal.mapping, ...change }
  return { outcome, sample: readSample(outcome, mapping), mapping }
}

test('the sample is read as the whole file is', async () => {
  const bytes = sampleBytes('unknown-french-semicolon.csv')
  const { sample, mapping } = await sampleOf(bytes)
  const whole = await readText(bytes, { mapping })
  if (whole.kind !== 'events') throw new Error(whole.kind)
  expect(sample.table.count).toBe(whole.table.count)
  for (let event = 0; event < sample.table.count; event++) {
    expect(sample.table.dateOf(event)).toBe(whole.table.dateOf(event))
    expect(sample.table.placeOf(event)).toBe(whole.table.placeOf(event))
    expect(sample.table.value('killed', event)).toBe(whole.table.value('killed', event))
    expect(sample.table.value('y', event)).toBe(whole.table.value('y', event))
  }
  const faults = sample.faultOf.flatMap((fault) => fault ?? [])
  expect(faults.map(({ rule }) => rule)).toEqual(whole.report.refusals.kept.map(({ rule }) => rule))
  expect(sample.eventOf).toEqual([0, 1, 2, 3, -1, -1, -1, -1])
})

test('a refused row names its cell', async () => {
  const { sample } = await sampleOf('date,dead\nyesterday,3\n2015-01-05,many\n2015-01-06,3\n', {
    fields: { date: 'date', killed: 'dead' },
  })
  expect(sample.faultOf.map((fault) => fault && [fault.rule, fault.column])).toEqual([
    ['date', 0],
    ['count', 1],
    null,
  ])
})

test('cells with quotes, delimiters and line ends are read as they are', async () => {
  const { sample } = await sampleOf(
    'date,title\n2015-01-01,"A ""quoted"", title\nin two lines"\n2015-01-02,B\n',
  )
  expect(sample.table.texts.text(sample.table.value('title', 0))).toBe('A "quoted", title\nin two lines')
  expect(sample.eventOf).toEqual([0, 1])
})
