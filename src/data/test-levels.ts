import { checkPack } from './check-pack.ts'
import { indexPack, type Pack } from './pack.ts'
import { tinyPackFiles, withTinyCell, withTinyLines } from './test-pack.ts'

/** What is said of one event, by property; several values of one property are a list. */
export interface GivenEvent {
  readonly kind?: string
  readonly [property: string]: string | readonly string[] | undefined
}

const SCALES = [
  'fr-old,FR,Two levels,,,,2003,2016-11-30,,,',
  'lu-levels,LU,Three levels,,,,,,,,',
  'se-levels,SE,Five levels,,,,,,,,',
  'lv-levels,LV,One level known,,,,,,,,',
]
const LEVELS = [
  'lv-1,lv-levels,1,Low,,',
  ...['fr-old-1,fr-old,1,Green,,', 'fr-old-2,fr-old,2,Red,,'],
  ...[1, 2, 3].map((rank) => `lu-${rank},lu-levels,${rank},Level ${rank},,`),
  ...[1, 2, 3, 4, 5].map((rank) => `se-${rank},se-levels,${rank},Level ${rank},,`),
]

/**
 * The tiny pack with more scales (`fr-old`, `lu-levels`, `se-levels`, `lv-levels`) and more events, all said on 2024-03-06. It has of its own the attack
 * `market-attack` in Luxembourg and France's change `france-alert` from `fr-watch` to `fr-alert` on 2024-03-05.
 */
export function levelPack(
  given: Readonly<Record<string, GivenEvent>>,
  more: { readonly relations?: readonly string[]; readonly coverage?: readonly string[] } = {},
): Pack {
  const events = Object.entries(given).map(
    ([id, { kind }]) => `${id},${kind ?? 'threat-level'},${id},,published,Made up.`,
  )
  const claims = Object.entries(given).flatMap(([id, { kind: _, ...properties }]) =>
    Object.entries(properties).flatMap(([property, values]) =>
      [values ?? []]
        .flat()
        .map(
          (value, index) => `${id}-${property}-${index},${id},${property},${value},,,2024-03-06,paper-alert,`,
        ),
    ),
  )
  let files = withTinyCell(tinyPackFiles(), 'events.csv', 'france-alert', 'note', 'Made up.')
  files = withTinyLines(files, 'scales.csv', ...SCALES)
  files = withTinyLines(files, 'levels.csv', ...LEVELS)
  files = withTinyLines(files, 'events.csv', ...events)
  files = withTinyLines(files, 'claims.csv', ...claims)
  files = withTinyLines(files, 'relations.csv', ...(more.relations ?? []))
  files = withTinyLines(files, 'coverage.csv', ...(more.coverage ?? []))
  const { info, tables, problems } = checkPack(files, null)
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]))
  return indexPack(info!, tables)
}

/** A change of level on a day, with more claims. */
export function changeTo(level: string, date: string, more: GivenEvent = {}): GivenEvent {
  const country = level.slice(0, 2).toUpperCase()
  return { date, country, 'level-to': level, ...more }
}
