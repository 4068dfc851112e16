import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type FactValue, resolveEvent } from '../data/claims.ts'
import { buildColumns, FACETS, type FacetName, NOT_STATED, RECORD_SET } from '../data/columns.ts'
import { type ClaimRow, type EventRow, indexPack, type Pack, type PackInfo } from '../data/pack.ts'
import { ATTACK_TYPES, KINDS, type Property, TARGET_TYPES } from '../data/pack-format.ts'
import type { PackTables } from '../data/table-schemas.ts'
import { dayFromIso } from '../lib/days.ts'
import { parseEdtf } from '../lib/edtf.ts'
import { type ClauseName, type Filters, NO_FILTERS } from './filters.ts'
import { matchRows } from './match.ts'
import { countDiffer, countOf, countOptions } from './options.ts'

const DATES = ['2024-03', '2024-03-22', '2024-03-24', '2024', '[..2024-03-24]', '2024-03-23/..', '201X']
const ACTORS = ['group', 'branch', 'cell', 'other']
const COUNTRIES = ['FR', 'RU', 'DE']
const TYPES = ATTACK_TYPES.slice(0, 3)
const TARGETS = TARGET_TYPES.slice(0, 3)
const INFO: PackInfo = {
  ...{ name: 'random', title: '', description: '', version: '1', licenses: [], contributors: [] },
  ...{ at: '', window: '', questions: [], report: '', isSelection: false },
}

const VALUES = {
  date: [DATES, ['']],
  country: [COUNTRIES, ['']],
  actor: [ACTORS, ['claimed', 'suspected', 'denied']],
  'attack-type': [TYPES, ['']],
  'target-type': [TARGETS, ['']],
  killed: [
    ['0', '60', '145'],
    ['', 'at least'],
  ],
} as const satisfies Partial<Record<Property, readonly [readonly string[], readonly string[]]>>

const anyMade = fc.constantFrom('', '2024-03-22', '2024-03-25', '2025')
const anyClaim = fc.constantFrom(...(Object.keys(VALUES) as (keyof typeof VALUES)[])).chain((property) =>
  fc.record({
    property: fc.constant<Property>(property),
    value: fc.constantFrom<string[]>(...VALUES[property][0]),
    qualifier: fc.constantFrom<string[]>(...VALUES[property][1]),
    status: fc.constantFrom<ClaimRow['status'][]>('', '', '', 'unsourced', 'disputed'),
    made: anyMade,
    preferred: fc.boolean(),
  }),
)
const anyEvent = fc.record({
  kind: fc.constantFrom(...KINDS),
  title: fc.constantFrom('Bombing of a market', 'Siege', 'Bomb threat'),
  status: fc.constantFrom<EventRow['status'][]>('published', 'published', 'withdrawn'),
  claims: fc.array(anyClaim, { maxLength: 9 }),
})

const anyPack = fc.array(anyEvent, { maxLength: 12 }).map((drafts): Pack => {
  const events = drafts.map(({ kind, title, status }, at) => ({
    ...{ id: `event-${at}`, kind, title, status, aliases: '', note: '' },
  }))
  const claims = drafts.flatMap((draft, at) =>
    draft.claims.map((claim, n) => ({ ...claim, id: `claim-${at}-${n}`, event: `event-${at}`, passage: '' })),
  )
  const parents: Record<string, string> = { branch: 'group', cell: 'branch' }
  const actors = ACTORS.map((id) => ({
    ...{ id, name: id, aliases: '', kind: 'group' as const, parent: parents[id] ?? '' },
  }))
  const empty = { passages: [], sources: [], scales: [], levels: [], relations: [], coverage: [] }
  const tables: PackTables = { events, claims, actors, ...empty }
  return indexPack(INFO, tables)
})

const anyDay = fc.option(
  fc.constantFrom('2023-12-31', '2024-03-22', '2024-03-24', '2024-06-01').map((day) => dayFromIso(day)!),
)
const anyFilters: fc.Arbitrary<Filters> = fc
  .record({
    set: fc.constantFrom([], [RECORD_SET], ['another']),
    kind: fc.subarray([...KINDS]),
    country: fc.subarray([...COUNTRIES, NOT_STATED]),
    actor: fc.subarray([...ACTORS, NOT_STATED]),
    type: fc.subarray([...TYPES]),
    target: fc.subarray([...TARGETS]),
    from: anyDay,
    to: anyDay,
    killedMin: fc.constantFrom(null, null, 0, 60),
    killedMax: fc.constantFrom(null, null, 60),
    differ: fc.boolean(),
    q: fc.constantFrom('', '', 'bomb'),
  })
  .chain((filters) =>
    // Few groups ask at a time, else nothing would be left to count.
    fc.subarray(Object.keys(filters) as (keyof Filters)[], { maxLength: 4 }).map((asked) => ({
      ...NO_FILTERS,
      ...Object.fromEntries(asked.map((name) => [name, filters[name]])),
    })),
  )

/** The options of every facet that an event has, read from its facts. */
function optionsOf(pack: Pack, event: EventRow, known: number | null): Record<FacetName, string[]> {
  const values = (property: Property): readonly FactValue[] =>
    resolveEvent(pack, event.id, known).find((fact) => fact.property === property)?.values ?? []
  const named = values('actor').filter(({ disputed, qualifier }) => !disputed && qualifier !== 'denied')
  const actors = new Set(named.map(({ value }) => value))
  if (actors.has('cell')) actors.add('branch')
  if (actors.has('branch')) actors.add('group')
  const countries = values('country').map(({ value }) => value)
  return {
    set: [RECORD_SET],
    kind: [event.kind],
    country: countries.length > 0 ? countries : [NOT_STATED],
    actor: actors.size > 0 ? [...actors] : [NOT_STATED],
    type: values('attack-type').map(({ value }) => value),
    target: values('target-type').map(({ value }) => value),
  }
}

function passes(
  pack: Pack,
  event: EventRow,
  known: number | null,
  filters: Filters,
  without: ClauseName,
): boolean {
  const facts = resolveEvent(pack, event.id, known)
  const first = (property: Property) => facts.find((fact) => fact.property === property)?.values[0]?.value
  const options = optionsOf(pack, event, known)
  for (const facet of FACETS) {
    if (facet === without || filters[facet].length === 0) continue
    if (!options[facet].some((id) => filters[facet].includes(id))) return false
  }
  const { from, to, killedMin, killedMax } = filters
  if (from !== null || to !== null) {
    const date = parseEdtf(first('date') ?? '')
    const inWindow = date && date.start <= (to ?? date.start) && date.end >= (from ?? date.end)
    if (!inWindow || (from !== null && to !== null && from > to)) return false
  }
  if (killedMin !== null || killedMax !== null) {
    const killed = Number(first('killed') ?? Number.NaN)
    if (!(killed >= (killedMin ?? 0) && killed <= (killedMax ?? killed))) return false
  }
  if (without !== 'differ' && filters.differ && !facts.some((fact) => fact.differs)) return false
  return event.title.toLowerCase().includes(filters.q)
}

it('counts options as a loop over the facts of a pack does', () => {
  const anyKnown = fc.constantFrom(null, null, dayFromIso('2024-03-23'))
  fc.assert(
    fc.property(anyPack, anyFilters, anyKnown, (pack, filters, known) => {
      const matches = matchRows(buildColumns(pack, known), filters)
      const events = pack.tables.events.filter(
        (event) =>
          event.status === 'published' &&
          (known === null || resolveEvent(pack, event.id, known).some((fact) => fact.values.length > 0)),
      )
      for (const facet of FACETS) {
        const counted = new Map<string, { count: number; total: number }>()
        for (const id of [...filters[facet], ...(facet === 'kind' ? KINDS : [])])
          counted.set(id, { count: 0, total: 0 })
        for (const event of events) {
          const hit = passes(pack, event, known, filters, facet)
          for (const id of optionsOf(pack, event, known)[facet]) {
            const { count, total } = counted.get(id) ?? { count: 0, total: 0 }
            counted.set(id, { count: count + Number(hit), total: total + 1 })
          }
        }
        const answer = countOptions(matches, facet)
        const options = answer.options.map(
          (option) => [option.id, { count: countOf(answer, option), total: option.total }] as const,
        )
        expect(new Map(options)).toEqual(counted)
      }
      const differing = events.filter((event) =>
        resolveEvent(pack, event.id, known).some((fact) => fact.differs),
      )
      const count = differing.filter((event) => passes(pack, event, known, filters, 'differ')).length
      expect(countDiffer(matches)).toEqual({ count, total: differing.length })
    }),
  )
})
