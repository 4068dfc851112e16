import type { FeatureCollection, Point } from 'geojson'
import { expect, test } from 'vitest'
import { tinyPackFiles } from '../data/test-pack.ts'
import { dayFromIso } from '../lib/days.ts'
import { eventsAsGeojson } from './geojson.ts'
import { eventsAsJson } from './json.ts'
import { openPack, packFilesOf, quietWork, selectFrom } from './test-selection.ts'

const textOf = async (file: Promise<Blob>) => (await file).text()

type Collection = FeatureCollection<Point | null> & Record<string, unknown>

test('an event with a point is a feature, longitude first; one without has no geometry', async () => {
  const text = await textOf(eventsAsGeojson(selectFrom(openPack(tinyPackFiles())), quietWork()))
  const { type, features, ...foreign } = JSON.parse(text) as Collection
  expect(type).toBe('FeatureCollection')
  expect(features.map(({ id, geometry }) => [id, geometry])).toEqual([
    ['market-attack', { type: 'Point', coordinates: [6.131, 49.611] }],
    ['river-front-claim', null],
    ['france-alert', null],
  ])
  expect(features[0]?.properties).toMatchObject({
    precision: 'city',
    date: '2024-03-04',
    firstDay: '2024-03-04',
    lastDay: '2024-03-04',
    killed: 5,
    killedLow: 5,
    killedHigh: 5,
  })
  expect(features[1]?.properties).toMatchObject({
    firstDay: '2024-03-04',
    lastDay: '2024-03-06',
    killed: null,
  })
  expect(foreign).toMatchObject({ licence: 'CC0-1.0', record: 'A tiny pack, version 1.0.0', known: '' })
})

test('of no event a collection is empty and can still be read', async () => {
  const text = await textOf(
    eventsAsGeojson(selectFrom(openPack(tinyPackFiles()), { q: 'nowhere' }), quietWork()),
  )
  expect((JSON.parse(text) as Collection).features).toEqual([])
})

test('every point of the shipped record lies on the globe', async () => {
  const text = await textOf(eventsAsGeojson(selectFrom(openPack(packFilesOf('world'))), quietWork()))
  const { features } = JSON.parse(text) as Collection
  const points = features.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : []))
  expect(points.length).toBeGreaterThan(200)
  expect(points.filter(([lon, lat]) => !(Math.abs(lon!) <= 180 && Math.abs(lat!) <= 90))).toEqual([])
}, 30_000)

test('JSON has the facts of the day of knowledge and every claim, with its passage and source', async () => {
  const pack = openPack(tinyPackFiles())
  const known = dayFromIso('2024-03-10')
  const read = JSON.parse(
    await textOf(eventsAsJson(selectFrom(pack, { kind: ['attack'] }, known), quietWork())),
  )
  expect(read).toMatchObject({ known: '2024-03-10', count: 1, licence: 'CC0-1.0' })
  const [event] = read.events
  const killed = event.facts.find(({ property }: { property: string }) => property === 'killed')
  expect(killed.values).toEqual([
    { value: '3', qualifier: 'at least', text: 'at least 3', disputed: false, claims: ['market-killed'] },
  ])
  expect(event.claims).toHaveLength(7)
  const counted = event.claims.filter(({ counts }: { counts: boolean }) => counts)
  expect(counted.map(({ id }: { id: string }) => id)).toEqual([
    'market-date',
    'market-country',
    'market-killed',
  ])
  const passages = new Set(read.passages.map(({ id }: { id: string }) => id))
  for (const { passage } of event.claims) if (passage !== '') expect(passages.has(passage)).toBe(true)
  expect(read.sources.map(({ id }: { id: string }) => id)).toEqual(['paper', 'agency'])
  expect(read.actors.map(({ id }: { id: string }) => id)).toEqual(['river-front', 'river-front-north'])
})
