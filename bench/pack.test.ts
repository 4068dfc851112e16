import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkPack } from '../src/data/check-pack.ts'
import { placeChecker } from '../src/data/check-places.ts'
import { buildColumns } from '../src/data/columns.ts'
import { indexPack } from '../src/data/pack.ts'
import { randomEvents } from './events.ts'
import { packFiles } from './pack.ts'
import { SHAPES, WORLD_OF_SEED_1 } from './test-world.ts'

const DESCRIPTOR = new URL('../public/packs/crocus/datapackage.json', import.meta.url)

test('a pack of random events has no fault, and its columns are those of the events', () => {
  const events = randomEvents({ seed: 1, count: 500, world: WORLD_OF_SEED_1, strings: 'own', jitter: 0 })
  const files = packFiles(events, JSON.parse(readFileSync(DESCRIPTOR, 'utf8')))
  const { info, tables, problems } = checkPack(files, placeChecker(SHAPES))
  expect(problems).toEqual([])
  const columns = buildColumns(indexPack(info!, tables), null)
  expect(columns.count).toBe(events.count)
  expect(columns.start).toEqual(events.start)
  expect([...columns.killed].sort()).toEqual([...events.killed].sort())
})
