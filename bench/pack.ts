import { kindOf, NOT_STATED, optionsOf } from '../src/data/columns.ts'
import { PRECISIONS } from '../src/data/pack-format.ts'
import { placeOf } from '../src/views/map/map-frame.ts'
import type { RandomEvents } from './events.ts'

/** The day on which the one source of these packs said everything. */
const MADE = '2026-01-31'

/**
 * A pack of these events, which have to have ids of their own: its files by path. `descriptor` is a shipped pack's, whose schemas
 * are every pack's. All rests on one passage of one source, as in a pack that was made from a data set.
 */
export function packFiles(
  events: RandomEvents,
  descriptor: Readonly<Record<string, unknown>>,
): Map<string, string> {
  const claims: string[][] = []
  for (let row = 0; row < events.count; row++) {
    const say = (property: string, value: string, qualifier = '') =>
      claims.push([
        `${events.ids[row]}-${property}`,
        events.ids[row]!,
        property,
        value,
        qualifier,
        '',
        MADE,
        'row',
        '',
      ])
    const { country, actor, type, target } = events.facets
    say('date', events.dates[row]!)
    say('country', optionsOf(country, row)[0]!)
    say('place', events.places[row]!)
    const [by] = optionsOf(actor, row)
    if (by !== NOT_STATED) say('actor', by!, 'attributed')
    if (kindOf(events, row) !== 'attack') continue
    say('attack-type', optionsOf(type, row)[0]!)
    say('target-type', optionsOf(target, row)[0]!)
    if (events.killed[row]! >= 0) say('killed', String(events.killed[row]))
    if (events.injured[row]! >= 0) say('injured', String(events.injured[row]))
    if (Number.isNaN(events.x[row]!)) continue
    const [lat, lon] = placeOf(events.x[row]!, events.y[row]!)
    say('point', `${lat.toFixed(4)} ${lon.toFixed(4)}`, PRECISIONS[events.precision[row]!])
  }
  const used = new Set(events.facets.actor.codes)
  const actors = events.facets.actor.ids.filter((id, code) => id !== NOT_STATED && used.has(code))
  const named = { name: 'bench', title: 'Random events', description: 'Seeded random events for the bench.' }
  return new Map([
    ['datapackage.json', JSON.stringify({ ...descriptor, ...named, tocsin: { format: 1 } })],
    [
      'events.csv',
      tableOf(
        'id,kind,title,aliases,status,note',
        Array.from(events.ids, (id, row) => [
          id,
          kindOf(events, row),
          events.titles[row]!,
          '',
          'published',
          '',
        ]),
      ),
    ],
    ['claims.csv', tableOf('id,event,property,value,qualifier,status,made,passage,preferred', claims)],
    [
      'passages.csv',
      tableOf('id,source,exact,prefix,suffix,start,end,note', [
        ['row', 'set', 'a row of the data set', '', '', '', '', ''],
      ]),
    ],
    [
      'sources.csv',
      tableOf('id,publisher,title,url,archive,lang,published,read,kind,document', [
        [
          'set',
          'The bench',
          'Random events',
          'https://example.org/events',
          '',
          'en',
          MADE,
          MADE,
          'dataset',
          '',
        ],
      ]),
    ],
    [
      'actors.csv',
      tableOf(
        'id,name,aliases,kind,parent',
        actors.map((id) => [id, id.replace('actor-', 'Group '), '', 'group', '']),
      ),
    ],
    ['scales.csv', tableOf('id,country,name,native,lang,authority,from,to,partial,passage,note', [])],
    ['levels.csv', tableOf('id,scale,rank,name,native,meaning', [])],
    ['relations.csv', tableOf('from,relation,to,passage', [])],
    ['coverage.csv', tableOf('country,what,from,to,state,checked,note', [])],
  ])
}

function tableOf(head: string, rows: readonly (readonly string[])[]): string {
  const cellOf = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return [head, ...rows.map((row) => row.map(cellOf).join(','))].join('\n').concat('\n')
}
