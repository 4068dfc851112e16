import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'

/**
 * The layers of `src`, each with those it may import besides itself: the arrow
 * `lib <- data <- words <- filter, importers, exporters <- state <- views <- app.tsx <- main.tsx`.
 * Inside `views`, a view knows itself and `views/shared/`.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  lib: [],
  data: ['lib'],
  words: ['lib', 'data'],
  filter: ['lib', 'data'],
  importers: ['lib', 'data', 'words', 'filter'],
  exporters: ['lib', 'data', 'words', 'filter'],
  state: ['lib', 'data', 'words', 'filter', 'importers', 'exporters'],
  views: ['lib', 'data', 'words', 'filter', 'exporters', 'state'],
  'app.tsx': ['lib', 'data', 'words', 'filter', 'importers', 'exporters', 'state', 'views'],
  'main.tsx': ['app.tsx'],
}

/** Packages that only some layers or folders may import; any other package is free. */
const PACKAGES: readonly { readonly name: RegExp; readonly only: readonly string[] }[] = [
  { name: /^react(-dom)?$/, only: ['state', 'views', 'app.tsx', 'main.tsx'] },
  { name: /^leaflet$/, only: ['views/map'] },
  { name: /^(zustand|@tanstack\/.+)$/, only: ['state'] },
  { name: /^d3(-.+)?$/, only: ['data', 'views'] },
  { name: /^(vitest|fast-check|node:.+)$/, only: [] },
]

const MOST_LINES = 400

const source = import.meta.dirname

/** Every breach of the rules above in these files, one line each; the paths are relative to `src`. */
function findBreaches(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => [
    ...breachesOfShape(path, text),
    ...(isScript(path) ? importsOf(text).flatMap((target) => breachOfImport(path, target) ?? []) : []),
  ])
}

/** The files that import each other in a ring, types included. What a file loads later, or runs as a worker, is no part of one. */
function findRing(files: ReadonlyMap<string, string>): string[] {
  const settled = new Set<string>()
  const visit = (path: string, above: readonly string[]): string[] => {
    if (above.includes(path)) return above.slice(above.indexOf(path))
    if (settled.has(path)) return []
    const targets = STATIC_IMPORTS.flatMap((form) => targetsOf(files.get(path) ?? '', form))
    for (const target of targets.filter((each) => each.startsWith('.'))) {
      const ring = visit(posix.join(posix.dirname(path), target), [...above, path])
      if (ring.length > 0) return ring
    }
    settled.add(path)
    return []
  }
  for (const path of files.keys()) {
    const ring = visit(path, [])
    if (ring.length > 0) return ring
  }
  return []
}

function breachesOfShape(path: string, text: string): string[] {
  const breaches: string[] = []
  const lines = text.trimEnd().split('\n').length
  if (lines > MOST_LINES) breaches.push(`${path} has ${lines} lines; expected at most ${MOST_LINES}`)
  if (!isScript(path)) return breaches
  if (/^export default\b|^export\s*\{[^}]*\bas default\b/m.test(text))
    breaches.push(`${path} has a default export; expected named ones`)
  if (!isTest(path) && !MAY_IMPORT[layerOf(path)])
    breaches.push(`${path} is in no layer; expected one of ${Object.keys(MAY_IMPORT).join(', ')}`)
  if (/^views\/[^/]+$/.test(path)) breaches.push(`${path} is in no view; expected views/<view>/`)
  return breaches
}

function breachOfImport(path: string, target: string): string | null {
  const breach = `${path} imports ${target}`
  if (!target.startsWith('.')) return mayImportPackage(path, target) ? null : breach
  const found = posix.join(posix.dirname(path), target)
  if (found.startsWith('..')) return isTest(path) ? null : `${breach}, outside src`
  if (isTest(found) && !isTest(path)) return `${breach}, a test's helper`
  return mayImportFile(path, found) ? null : breach
}

function mayImportPackage(path: string, target: string): boolean {
  const name = /^(?:@[^/]+\/)?[^/?]+/.exec(target)?.[0] ?? target
  const rule = PACKAGES.find((each) => each.name.test(target.startsWith('node:') ? target : name))
  if (!rule) return true
  return (
    (rule.only.length === 0 && isTest(path)) || rule.only.some((place) => `${path}/`.startsWith(`${place}/`))
  )
}

function mayImportFile(path: string, found: string): boolean {
  const from = layerOf(path)
  const to = layerOf(found)
  if (from === 'main.tsx' && /^[^/]+\.css$/.test(found)) return true
  if (from === to) return from !== 'views' || ['shared', viewOf(path)].includes(viewOf(found))
  return MAY_IMPORT[from]?.includes(to) ?? isTest(path)
}

function layerOf(path: string): string {
  return path.split('/')[0]!
}

function viewOf(path: string): string | undefined {
  return path.split('/')[1]
}

function isScript(path: string): boolean {
  return /\.tsx?$/.test(path)
}

function isTest(path: string): boolean {
  return /\.(test|bench)\.tsx?$|(^|\/)test-[^/]+$/.test(path)
}

const STATIC_IMPORTS = [
  /^(?:import|export)\s[^'"`;=()]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^import\s*['"]([^'"]+)['"]/gm,
]

/** What a file imports, types included: statically, dynamically, or as a worker or asset by `new URL`. */
function importsOf(text: string): string[] {
  const forms = [
    ...STATIC_IMPORTS,
    /\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"`]([^'"`]+)['"`]/g,
    /\bimport\.meta\.glob(?:<[^>]*>)?\(\s*['"`]([^'"`]+)['"`]/g,
    /\bnew URL\(\s*['"`]([^'"`]+)['"`]\s*,\s*import\.meta\.url/g,
  ]
  return forms.flatMap((form) => targetsOf(text, form))
}

function targetsOf(text: string, form: RegExp): string[] {
  return [...text.matchAll(form)].map((match) => match[1]!)
}

function readSource(): Map<string, string> {
  const paths = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  )
  return new Map(
    paths
      .filter((path) => /\.(tsx?|css)$/.test(path))
      .sort()
      .map((path) => [path, readFileSync(join(source, path), 'utf8')]),
  )
}

function breachesOf(path: string, text: string): string[] {
  return findBreaches(new Map([[path, text]]))
}

test('every file of src keeps to the layers', () => {
  const files = readSource()
  expect(files.size).toBeGreaterThan(10)
  expect(findBreaches(files)).toEqual([])
  expect(findRing(files)).toEqual([])
})

test('a ring of imports is found, from wherever it is reached', () => {
  const ring = new Map([
    ['lib/a.ts', "import { b } from './b.ts'"],
    ['lib/b.ts', "import { c } from '../data/c.ts'"],
    ['data/c.ts', "import type { B } from '../lib/b.ts'"],
  ])
  expect(findRing(ring)).toEqual(['lib/b.ts', 'data/c.ts'])
  expect(findRing(new Map([...ring].slice(0, 2)))).toEqual([])
})

test.each([
  ['lib/days.ts', "import { PACK_FORMAT } from '../data/pack-format.ts'"],
  ['data/claims.ts', "import type { Filters } from '../filter/filters.ts'"],
  ['data/claims.ts', "export { words } from '../words/words.ts'"],
  ['filter/match.ts', "import {\n  type A,\n  useChoices,\n} from '../state/choices.ts'"],
  ['importers/csv.ts', "import { saveCsv } from '../exporters/csv.ts'"],
  ['state/record.ts', "const later = () => import('../views/map/map.tsx')"],
  [
    'state/record.ts',
    "new Worker(new URL('../views/map/map.worker.ts', import.meta.url), { type: 'module' })",
  ],
  ['views/map/map.tsx', "import { Bars } from '../timeline/bars.tsx'"],
  ['views/shared/fact.tsx', "import { Bars } from '../timeline/bars.tsx'"],
  ['views/map/map.tsx', "import { readCsv } from '../../importers/csv.ts'"],
  ['views/map/map.tsx', "import { App } from '../../app.tsx'"],
  ['app.tsx', "import './main.tsx'"],
  ['main.tsx', "import { Map } from './views/map/map.tsx'"],
  ['data/claims.ts', "import { version } from '../../package.json'"],
  ['filter/match.ts', "import { columns } from './test-columns.ts'"],
])('%s may not have: %s', (path, text) => {
  expect(breachesOf(path, text)).toHaveLength(1)
})

test.each([
  ['data/claims.ts', 'react'],
  ['words/words.ts', 'react-dom/server'],
  ['exporters/csv.ts', 'react/jsx-runtime'],
  ['views/timeline/axis.ts', 'leaflet'],
  ['state/choices.ts', 'leaflet/src/map/Map.js'],
  ['views/map-key/key.tsx', 'leaflet/dist/leaflet.css'],
  ['views/map/map.tsx', 'zustand/vanilla'],
  ['app.tsx', '@tanstack/react-query'],
  ['filter/match.ts', 'd3'],
  ['state/choices.ts', 'd3-scale'],
  ['lib/days.ts', 'vitest'],
  ['state/link.ts', 'node:fs'],
])('%s may not import the package %s', (path, name) => {
  expect(breachesOf(path, `import '${name}'`)).toEqual([`${path} imports ${name}`])
})

test.each([
  ['data/claims.ts', "import { geoArea } from 'd3'\nimport { dayOf } from '../lib/days.ts'"],
  ['filter/match.test.ts', "import { test } from 'vitest'\nimport { columns } from './test-columns.ts'"],
  [
    'state/record.ts',
    "import { useQuery } from '@tanstack/react-query'\nimport { facts } from '../words/facts.ts'",
  ],
  ['views/map/map.tsx', "import 'leaflet/dist/leaflet.css'\nimport { Fact } from '../shared/fact.tsx'"],
  ['main.tsx', "import { App } from './app.tsx'\nimport './fonts.css'"],
  ['lib/days.ts', 'export const text = \'from "../data/claims.ts"\''],
])('%s may have: %s', (path, text) => {
  expect(breachesOf(path, text)).toEqual([])
})

test('a default export, a long file and a file in no layer are breaches', () => {
  expect(breachesOf('lib/days.ts', 'export default 1')).toHaveLength(1)
  expect(breachesOf('lib/days.ts', 'const a = 1\nexport { a as default }')).toHaveLength(1)
  expect(breachesOf('lib/days.ts', `${'\n'.repeat(400)}1`)).toHaveLength(1)
  expect(breachesOf('utils/days.ts', '')).toHaveLength(1)
  expect(breachesOf('views/map.tsx', '')).toHaveLength(1)
})
