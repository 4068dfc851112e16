import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, isoOfDay } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'
import { buildAsides } from './asides.ts'
import { buildColumns } from './columns.ts'
import { buildLanes } from './levels.ts'
import { type ClaimRow, type EventRow, indexPack, type Pack } from './pack.ts'
import { SOURCE_KINDS } from './pack-format.ts'
import { levelPack } from './test-levels.ts'

const base = levelPack({})
const FIRST = dayOf(2024, 3, 1)
const DAYS = 12
const anyDay = fc.integer({ min: 0, max: DAYS }).map((day) => FIRST + day)
const KINDS = ['attack', 'threat-level', 'threat-level', 'warning'] as const

type Given = Pick<ClaimRow, 'property' | 'value'> & Partial<ClaimRow>
const said = (property: ClaimRow['property'], ...values: readonly string[]) =>
  fc.record({ property: fc.constant(property), value: fc.constantFrom(...values) })

const anyClaim: fc.Arbitrary<Given> = fc
  .tuple(
    fc.oneof(
      anyDay.map((day) => ({ property: 'date' as const, value: isoOfDay(day) })),
      said('date', '2024-03', '[..2024-03-09]'),
      said('country', 'FR', 'SE', 'LU'),
      said('killed', '3', '5', '60'),
      said('place', 'Old market', 'old market', 'Harbour'),
      said('actor', 'river-front', 'river-front-north'),
      said('point', '49.6 6.1', '50.9 6.1').map((point) => ({ ...point, qualifier: 'city' })),
      said('level-to', 'fr-watch', 'fr-alert', 'se-3', 'se-4'),
      said('level-from', 'fr-watch', 'fr-alert', 'se-3', 'se-4'),
      said('in-force', '2024-03-08', '2024-03-12'),
      said('scope', 'national', 'north'),
    ),
    fc.record({
      event: fc.integer({ min: 0, max: 7 }),
      made: fc.oneof(
        anyDay.map(isoOfDay),
        anyDay.map(isoOfDay),
        fc.constantFrom('', '2024-03', '[..2024-03-07]', '2024-03-02/2024-03-05'),
      ),
      status: fc.constantFrom('', '', '', '', 'disputed') as fc.Arbitrary<ClaimRow['status']>,
      preferred: fc.constantFrom(false, false, false, true),
      passage: fc.constantFrom('', ...SOURCE_KINDS),
    }),
  )
  .map(([what, { event, ...more }]) => ({ ...what, ...more, event: `event-${event}` }))

/** Events of all kinds, and what is said of them, in the order of the file. */
const anyRecord = fc.record({
  kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 8, maxLength: 8 }),
  claims: fc.array(anyClaim, { maxLength: 60 }),
})

function packOf(kinds: readonly EventRow['kind'][], claims: readonly Given[]): Pack {
  const events = kinds.map((kind, index): EventRow => {
    const status = index === 0 ? 'withdrawn' : 'published'
    return { id: `event-${index}`, kind, title: `Event ${index}`, aliases: '', status, note: '' }
  })
  return indexPack(base.info, {
    ...base.tables,
    events,
    relations: [],
    claims: claims.map((claim, index) => ({
      id: `claim-${index}`,
      event: '',
      qualifier: '',
      status: '',
      made: '',
      passage: '',
      preferred: false,
      ...claim,
    })),
    passages: SOURCE_KINDS.map((id) => ({ ...base.tables.passages[0]!, id, source: id })),
    sources: SOURCE_KINDS.map((kind) => ({ ...base.tables.sources[0]!, id: kind, kind })),
  })
}

/** The record of a pack in which nothing else was ever said than what had been said by that day. */
function replay(
  { kinds, claims }: { kinds: readonly EventRow['kind'][]; claims: readonly Given[] },
  to: number,
) {
  const heard: Given[] = []
  for (const claim of claims) {
    const by = parseEdtf(claim.made ?? '')?.end
    if (by !== undefined && by <= to) heard.push(claim)
  }
  const isHeardOf = new Set(heard.filter(({ property }) => property !== 'point').map(({ event }) => event))
  // Where a place lies is no news.
  const counted = claims.filter(
    (claim) => heard.includes(claim) || (claim.property === 'point' && isHeardOf.has(claim.event!)),
  )
  const withPoints = new Set(counted.map(({ event }) => event))
  const pack = packOf(kinds, counted)
  const reported = pack.tables.events.filter(({ id }) => withPoints.has(id))
  const lanes = buildLanes(pack, null)
  const { unreported: _, ...columns } = buildColumns(
    indexPack(pack.info, { ...pack.tables, events: reported }),
    null,
  )
  const all = kinds.length - 1
  const published = reported.filter(({ status }) => status !== 'withdrawn').length
  return {
    columns: { ...columns, unreported: all - published },
    lanes,
    asides: buildAsides(pack, null, lanes),
  }
}

// Rows of the two packs are equal, not the same.
const plain = (record: object) =>
  JSON.parse(JSON.stringify(record, (_, value) => (Number.isNaN(value) ? 'none' : (value as unknown))))

test('on every day the record is what a replay of the claims made up to that day gives, whichever day was asked before', () => {
  fc.assert(
    fc.property(anyRecord, fc.array(anyDay, { minLength: 3, maxLength: 20 }), (record, days) => {
      const pack = packOf(record.kinds, record.claims)
      for (const day of days) {
        const lanes = buildLanes(pack, day)
        const columns = buildColumns(pack, day)
        const expected = replay(record, day)
        expect(plain(columns)).toEqual(plain(expected.columns))
        expect(columns.ids).toEqual(expected.columns.ids)
        expect(plain(lanes)).toEqual(plain(expected.lanes))
        const asides = buildAsides(pack, day, lanes).filter(({ event }) => columns.rowOfId.has(event))
        expect(plain(asides)).toEqual(plain(expected.asides))
      }
    }),
    { numRuns: 150, seed: 20240322 },
  )
})
