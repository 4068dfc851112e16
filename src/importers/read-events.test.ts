import { gzipSync, strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { GED_COLUMNS } from './ged.ts'
import { PROPOSAL_ROWS } from './mapping.ts'
import { type EventsOutcome, type EventsProgress, readEvents } from './read-events.ts'
import { gedText } from './test-ged.ts'
import { readText, sampleBytes, titleIn } from './test-samples.ts'

type Read = Extract<EventsOutcome, { kind: 'events' }>

function eventsOf(outcome: EventsOutcome): Read {
  if (outcome.kind !== 'events') throw new Error(JSON.stringify(outcome))
  return outcome
}

async function* pieces(rows: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (const piece of gedText(rows)) yield strToU8(piece)
}

test('every row of a large table becomes an event, the first ones long before the last', async () => {
  const parts: number[] = []
  const steps: EventsProgress[] = []
  const { table, report, problem } = eventsOf(
    await readEvents(pieces(20_000), {
      onPart: ({ count }) => parts.push(count),
      onProgress: (step) => steps.push(step),
    }),
  )
  expect(problem).toBeNull()
  expect(report).toMatchObject({ rows: 20_000, accepted: 20_000, refusals: { count: 0 } })
  expect(parts[0]).toBeLessThan(1000)
  expect(parts.length).toBeGreaterThan(5)
  expect(parts.length).toBeLessThan(20)
  expect(steps.at(-1)).toMatchObject({ rows: 20_000, accepted: 20_000, refused: 0 })
  expect(table.column('start')).toHaveLength(20_000)
  expect(table.column('injured')).toBeNull()
  expect(table.idOf(19_999)).toBe('119999')
})

test('an event takes as many bytes as is said', async () => {
  const bytes = async (name: string) => eventsOf(await readText(sampleBytes(name))).table.bytesEach
  expect(await bytes('ged-25.csv')).toBe(34)
  expect(await bytes('gtd-135-1252.csv')).toBe(42)
  expect(await bytes('acled-31-bom.csv')).toBe(33)
  expect(await bytes('timelinejs.csv')).toBe(13)
})

test('a header without rows is a known table without events', async () => {
  const { table, report } = eventsOf(await readText(`${GED_COLUMNS.join(',')}\n`))
  expect([table.count, report.rows, report.known.layout.id]).toEqual([0, 0, 'ucdp-ged'])
  expect(table.column('start')).toBeNull()
})

test('a header that was taken for data is still recognised', async () => {
  const header = 'eventid,iyear,imonth,iday,gname,attacktype1_txt,country_txt,notes,notes\n'
  const { table, report } = eventsOf(
    await readText(`${header}201501010001,2015,1,1,A group,Armed Assault,Mali,a,b\n`),
  )
  expect([table.count, report.rows, table.dateOf(0), report.head.header?.[0]]).toEqual([
    1,
    1,
    '2015-01-01',
    'eventid',
  ])
  expect(report.known.unknown).toEqual(['notes', 'notes'])
})

test('reads what is compressed', async () => {
  const { table, report } = eventsOf(
    await readText(gzipSync(sampleBytes('ged-25.csv')) as Uint8Array<ArrayBuffer>),
  )
  expect([table.count, report.head.reading]).toMatchObject([9, { packing: 'gzip' }])
})

test('stops after the first rows of a table that is not known', async () => {
  let pulls = 0
  async function* endless(): AsyncGenerator<Uint8Array, void, undefined> {
    yield strToU8('when,what\n')
    for (;;) {
      pulls++
      yield strToU8(
        Array.from({ length: 5000 }, (_, row) => `2015-01-01,The invented event ${row}\n`).join(''),
      )
    }
  }
  const outcome = await readEvents(endless())
  expect(outcome).toMatchObject({
    kind: 'unknown',
    proposal: { mapping: { fields: { date: 'when', title: 'what' } } },
  })
  expect(outcome.kind === 'unknown' && outcome.rows.length).toBe(PROPOSAL_ROWS)
  expect(pulls).toBeLessThan(4)
})

test('stops when it is told to', async () => {
  const aborter = new AbortController()
  const reading = readEvents(pieces(50_000), {
    signal: aborter.signal,
    onProgress: ({ accepted }) => accepted > 2000 && aborter.abort(new Error('enough')),
  })
  await expect(reading).rejects.toThrow('enough')
})

test('leaves other files to others, and says what is wrong with broken ones', async () => {
  expect(await readText('{"type":"FeatureCollection","features":[]}')).toMatchObject({
    kind: 'problem',
    problem: { rule: 'empty' },
  })
  expect(await readText('')).toMatchObject({ kind: 'problem', problem: { rule: 'empty' } })
  const cut = eventsOf(await readText(`${GED_COLUMNS.join(',')}\n"1,2\n`))
  expect(cut).toMatchObject({ problem: { rule: 'unclosed-quote' } })
})

test('a row that fits no event names its row, column and value', async () => {
  const { report } = eventsOf(await readText(sampleBytes('gtd-135-1252.csv')))
  expect(report.refusals.kept[0]).toMatchObject({ row: 7, column: 'iday', value: '31', rule: 'date' })
  expect(report.rows).toBe(report.accepted + report.refusals.count)
})

test('ids of more than 32 bits and ids of text come out as they went in', async () => {
  const ids = [
    '7',
    '4294967294',
    '201511130001',
    '007',
    'ETH12',
    'a-0',
    '1e5',
    '-5',
    '99999999999999999999',
    '4294967295',
    'x"y',
  ]
  const rows = ids.map((id) => `"${id.replaceAll('"', '""')}",2015,1,1,G,Armed Assault`)
  const { table } = eventsOf(
    await readText(`eventid,iyear,imonth,iday,gname,attacktype1_txt\n${rows.join('\n')}\n`),
  )
  expect(ids.map((_, event) => table.idOf(event))).toEqual(ids)
})

test('a long title is cut after a word', async () => {
  const text = `when,title\n2015-01-01,${'An event of many words '.repeat(20)}\n`
  const outcome = await readText(text)
  if (outcome.kind !== 'unknown') throw new Error(outcome.kind)
  const { table, report } = eventsOf(await readText(text, { mapping: outcome.proposal.mapping }))
  expect(titleIn(table, report.known.layout, 0)).toMatch(/^An event .{100,130} (?:An|event|of|many|words)…$/)
})
