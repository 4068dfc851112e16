import { readPoint } from './check-values.ts'
import { listItems } from './pack-format.ts'
import type { Problem } from './problem.ts'
import { anyOf, idsOf, reviseRows, shown, type WorkingTables, withCell } from './working-table.ts'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Checks earlier ids: each leads to one event, and none is an id in use. Those that do not are taken out of the cell. */
export function checkAliases({ events }: WorkingTables, problems: Problem[]): void {
  const ids = idsOf(events)
  const rowOfAlias = new Map<string, number>()
  reviseRows(events, problems, (event, fault, at) => {
    const aliases = listItems(event.aliases)
    const kept = aliases.filter((alias) => {
      const earlier = rowOfAlias.get(alias)
      if (!SLUG.test(alias))
        fault('alias', 'aliases', `${shown(alias)} is not an id; expected a-z, 0-9 and "-".`)
      else if (ids.has(alias)) fault('alias', 'aliases', `${shown(alias)} is the id of an event in use.`)
      else if (earlier !== undefined)
        fault('alias', 'aliases', `${shown(alias)} is an earlier id in row ${earlier} already.`)
      else {
        rowOfAlias.set(alias, at)
        return true
      }
      return false
    })
    return kept.length === aliases.length ? event : withCell(event, 'aliases', kept.join('; '))
  })
}

/** Checks that each event has a claim, or says why it was withdrawn. */
export function checkEvents({ events, claims }: WorkingTables, problems: Problem[]): void {
  const claimed = new Set(claims.rows.map(({ row }) => row.event))
  reviseRows(events, problems, (event, fault) => {
    if (event.status === 'withdrawn' && event.note === '')
      fault('withdrawn', 'note', 'the event is withdrawn and its note is empty; expected the reason.')
    if (event.status !== 'withdrawn' && claims.isWhole && !claimed.has(event.id))
      fault('no-claim', 'id', `no claim of ${claims.file} that could be read is about this event.`)
    return event
  })
}

/** Whether a point lies in a country or close by; null when its outline is not known. */
export type PlaceTest = (country: string, lat: number, lon: number) => boolean | null

/** Checks that each claim rests on a passage and stands once, that one at most is preferred, and that levels and points fit the countries. */
export function checkClaims(
  { claims, passages, levels, scales }: WorkingTables,
  isInCountry: PlaceTest | null,
  problems: Problem[],
): void {
  const countriesOf = new Map<string, string[]>()
  for (const { row } of claims.rows) {
    if (row.property !== 'country') continue
    const countries = countriesOf.get(row.event)
    if (!countries) countriesOf.set(row.event, [row.value])
    else if (!countries.includes(row.value)) countries.push(row.value)
  }
  const countryOfScale = new Map(scales.rows.map(({ row }) => [row.id, row.country]))
  const countryOfLevel = new Map(levels.rows.map(({ row }) => [row.id, countryOfScale.get(row.scale) ?? '']))
  const preferred = new Map<string, number>()
  const rowOfClaim = new Map<string, number>()
  // Of a passage that does not exist its own fault is enough.
  const isSaid = new Set(
    problems.filter(({ file, column }) => file === claims.file && column === 'passage').map(({ row }) => row),
  )

  reviseRows(claims, problems, (claim, fault, at) => {
    const { event, property, value } = claim
    const countries = countriesOf.get(event) ?? []
    if (claim.passage === '' && claim.status !== 'unsourced' && passages.isWhole && !isSaid.has(at))
      fault('no-passage', 'passage', 'the claim rests on no passage; expected one, or the status unsourced.')
    const said = [event, property, value, claim.qualifier, claim.made, claim.passage].join('\n')
    const twin = rowOfClaim.get(said)
    if (twin === undefined) rowOfClaim.set(said, at)
    else fault('claim-twice', 'id', `row ${twin} is the same claim; expected it once.`)
    if (claim.preferred) {
      const key = `${event}\n${property}`
      const earlier = preferred.get(key)
      if (earlier === undefined) preferred.set(key, at)
      else
        fault(
          'preferred',
          'preferred',
          `row ${earlier} is preferred for the ${property} of ${shown(event)} already.`,
        )
    }
    if (property === 'level-to' || property === 'level-from') {
      const country = countryOfLevel.get(value)!
      const came = countries.length === 0 ? 'the event has no country' : `the event is in ${anyOf(countries)}`
      if (!countries.includes(country) && claims.isWhole)
        fault('level-country', 'value', `${shown(value)} is a level of ${country}, but ${came}.`)
    }
    const point = property === 'point' && isInCountry ? readPoint(value) : null
    if (isInCountry && point && countries.length > 0) {
      if (countries.every((country) => isInCountry(country, ...point) === false))
        fault('place', 'value', `the point ${value} is not in ${anyOf(countries)}, where the event is.`)
    }
    return claim
  })
}

/** What an event must be to claim another, or to warn of it. */
const KIND_OF_RELATION: { readonly [relation: string]: string } = { claims: 'claim', 'warns-of': 'warning' }

/** Checks that no event is related to itself, and that claims claim and warnings warn. */
export function checkRelations({ events, relations }: WorkingTables, problems: Problem[]): void {
  const kindOf = new Map(events.rows.map(({ row }) => [row.id, row.kind]))
  reviseRows(relations, problems, (row, fault) => {
    const { from, relation, to } = row
    const [kind, expected] = [kindOf.get(from), KIND_OF_RELATION[relation]]
    if (from === to)
      fault('relation-to-itself', 'to', `${shown(from)} is related to itself; expected two events.`)
    else if (expected && kind && kind !== expected)
      fault(
        'relation-kind',
        'relation',
        `${shown(from)} is of the kind ${kind}; expected ${expected}, for it ${relation} another.`,
      )
    else return row
    return null
  })
}
