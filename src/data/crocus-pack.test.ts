import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Topology } from 'topojson-specification'
import { expect, test } from 'vitest'
import baseMap from 'world-atlas/countries-50m.json'
import { checkPack } from './check-pack.ts'
import { placeChecker } from './check-places.ts'
import { readCountryShapes } from './country-shapes.ts'
import { checkQuotes } from './document.ts'
import { formatProblem } from './problem.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'public/packs/crocus')
/** Where the seed article lies beside a checkout that has it; it is not part of the project. */
const seeds = join(root, '../shared/seeds')

const files = new Map(
  readdirSync(folder)
    .filter((file) => /\.(csv|json)$/.test(file))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
)
const { tables, problems } = checkPack(files, placeChecker(readCountryShapes(baseMap as unknown as Topology)))
const article = tables.sources.find(({ document }) => document !== '')
const passages = tables.passages.filter(({ source }) => source === article?.id)

test('the Crocus pack has no faults', () => {
  expect(problems.map(formatProblem)).toEqual([])
  expect(tables.events.length).toBeGreaterThan(0)
})

test('the passages of the seed article agree on its text wherever they overlap', () => {
  expect(passages.length).toBeGreaterThan(0)
  const text: string[] = []
  for (const { id, exact, prefix, suffix, start, end } of passages) {
    expect(start, id).not.toBeNull()
    expect(end! - start!, id).toBe(exact.length)
    const from = start! - prefix.length
    for (const [index, character] of (prefix + exact + suffix).split('').entries()) {
      expect(text[from + index] ?? character, `${id}, at ${from + index}`).toBe(character)
      text[from + index] = character
    }
  }
})

test.skipIf(!existsSync(seeds))('every quote of the seed article stands at its offsets in it', () => {
  const documents = readdirSync(seeds).map((file) => readFileSync(join(seeds, file)))
  const document = documents.find(
    (bytes) => `sha256:${createHash('sha256').update(bytes).digest('hex')}` === article?.document,
  )
  expect(document, `a seed with the hash ${article?.document}`).toBeDefined()
  const checks = checkQuotes(passages, new TextDecoder().decode(document))
  expect(checks.filter(({ found }) => found !== 'at-offset')).toEqual([])
})
