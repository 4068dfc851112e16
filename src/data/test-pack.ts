import Papa from 'papaparse'
import { PACK_FORMAT, TABLE_NAMES } from './pack-format.ts'
import { TABLES } from './table-schemas.ts'

/** The document of the source `paper`, in which its passages have their offsets. */
export const TINY_DOCUMENT =
  'On Monday at least 3 people died in the old market, police said. The River Front claimed the attack. ' +
  'France raised its threat level to alert on Tuesday, in answer to the attack in Luxembourg.\n'

const FILES = {
  'events.csv': `id,kind,title,aliases,status,note
market-attack,attack,Attack on the old market,old-market,published,
river-front-claim,claim,The River Front claims the attack,,published,
france-alert,threat-level,France raises its level to alert,,published,
`,
  'claims.csv': `id,event,property,value,qualifier,status,made,passage,preferred
market-date,market-attack,date,2024-03-04,,,2024-03-06,paper-killed,
market-country,market-attack,country,LU,,,2024-03-06,paper-killed,
market-point,market-attack,point,49.611 6.131,city,unsourced,,,
market-killed,market-attack,killed,3,at least,,2024-03-06,paper-killed,
market-killed-later,market-attack,killed,5,,,2024-03-20,agency-killed,
market-actor,market-attack,actor,river-front-north,suspected,,2024-03-20,agency-north,
market-type,market-attack,attack-type,bombing/explosion,,,2024-03-20,agency-killed,
claim-date,river-front-claim,date,[2024-03-04..2024-03-06],,,2024-03-06,paper-claim,
claim-actor,river-front-claim,actor,river-front,claimed,,2024-03-06,paper-claim,
alert-date,france-alert,date,2024-03-05,,,2024-03-06,paper-alert,
alert-country,france-alert,country,FR,,,2024-03-06,paper-alert,
alert-to,france-alert,level-to,fr-alert,,,2024-03-06,paper-alert,
alert-from,france-alert,level-from,fr-watch,,,2024-03-20,agency-watch,
`,
  'passages.csv': `id,source,exact,prefix,suffix,start,end,note
paper-killed,paper,at least 3 people died,On Monday ,,10,32,
paper-claim,paper,The River Front claimed the attack,,.,65,99,
paper-alert,paper,France raised its threat level to alert,,,101,140,
paper-answer,paper,in answer to the attack,", "," in Luxembourg",153,176,
agency-killed,agency,the bomb killed 5 people,,,,,The count of the hospital.
agency-north,agency,"its branch, the River Front North",,,,,
agency-watch,agency,until then it stood at watch,,,,,
`,
  'sources.csv': `id,publisher,title,url,archive,lang,published,read,kind,document
paper,The Paper,Attack on the old market,,,en,2024-03-06,2024-04-01,news,sha256:f7e7f202f461dc10006d11b6479a7a40b761504ced36b3817ef4ff019af1fcd4
agency,The Agency,What is known of the attack,https://agency.example/attack,,en,2024-03-20,2024-04-01,official,
`,
  'actors.csv': `id,name,aliases,kind,parent
river-front,River Front,RF; The Front,group,
river-front-north,River Front North,,group,river-front
`,
  'scales.csv': `id,country,name,native,lang,authority,from,to,partial,passage,note
fr-levels,FR,Three levels,Trois niveaux,fr,Prime Minister,2016-12-01,,,agency-watch,
`,
  'levels.csv': `id,scale,rank,name,native,meaning
fr-calm,fr-levels,1,Calm,calme,
fr-watch,fr-levels,2,Watch,veille,
fr-alert,fr-levels,3,Alert,alerte,
`,
  'relations.csv': `from,relation,to,passage
river-front-claim,claims,market-attack,paper-claim
france-alert,responds-to,market-attack,paper-answer
`,
  'coverage.csv': `country,what,from,to,state,checked,note
FR,fr-levels,2024-03-01,2024-03-31,curated,2024-04-01,
LU,attacks,2024-03,,partial,2024-04-01,Only this attack.
`,
}

/** What `datapackage.json` of the tiny pack says. */
export interface TinyDescriptor {
  [part: string]: unknown
  tocsin: Record<string, unknown>
  resources: Record<string, unknown>[]
}

/**
 * A valid pack of three events, by file: an attack with two tolls that differ, a claim of responsibility for it and a change of
 * threat level that answers it.
 */
export function tinyPackFiles(): Map<string, string> {
  const descriptor: TinyDescriptor = {
    name: 'tiny',
    title: 'A tiny pack',
    version: '1.0.0',
    licenses: [{ name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
    contributors: [{ title: 'A curator', roles: ['curator'] }],
    tocsin: { format: PACK_FORMAT, at: '2024-03-05', window: '2024-03-01/2024-03-31' },
    resources: TABLE_NAMES.map((name) => ({ name, path: `${name}.csv`, schema: TABLES[name] })),
  }
  return new Map([['datapackage.json', JSON.stringify(descriptor)], ...Object.entries(FILES)])
}

/** The files with one cell changed; the row is the one whose first cell is `key`. */
export function withTinyCell(
  files: ReadonlyMap<string, string>,
  file: string,
  key: string,
  column: string,
  value: string,
): Map<string, string> {
  const rows = Papa.parse<string[]>(files.get(file) ?? '', { skipEmptyLines: true }).data
  const place = rows[0]?.indexOf(column) ?? -1
  const row = rows.find((cells) => cells[0] === key)
  if (place < 0 || !row) throw new Error(`${file} has no cell ${key}, ${column}`)
  row[place] = value
  return new Map(files).set(file, `${Papa.unparse(rows, { newline: '\n' })}\n`)
}

/** The files with lines of CSV added at the end of one. */
export function withTinyLines(
  files: ReadonlyMap<string, string>,
  file: string,
  ...lines: readonly string[]
): Map<string, string> {
  return new Map(files).set(file, `${files.get(file) ?? ''}${lines.map((line) => `${line}\n`).join('')}`)
}

/** The files with `datapackage.json` changed. */
export function withTinyDescriptor(
  files: ReadonlyMap<string, string>,
  change: (descriptor: TinyDescriptor) => void,
): Map<string, string> {
  const descriptor: TinyDescriptor = JSON.parse(files.get('datapackage.json') ?? '{}')
  change(descriptor)
  return new Map(files).set('datapackage.json', JSON.stringify(descriptor))
}
