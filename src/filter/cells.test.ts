import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { worldSize } from '../lib/mercator.ts'
import { gatherCells, type MapFrame, rowsOfCell } from './cells.ts'
import { NO_FILTERS } from './filters.ts'
import { gridOf, squareOf } from './grid.ts'
import { matchRows } from './match.ts'
import { anyFilters } from './test-arbitraries.ts'
import { NARROW, randomColumns } from './test-columns.ts'
import { columnsOf, type TestEvent } from './test-events.ts'
import { passesAll, plainEvents } from './test-reference.ts'

const WORLD: MapFrame = { zoom: 0, west: 0, north: 0, east: 1, south: 1 }

/** Pixels of a cell so that the world is a number of squares wide at zoom 0. */
function pixels(squares: number): number {
  return worldSize(0) / squares
}

function gatherAll(events: TestEvent[], squares: number, frame = WORLD) {
  return gatherCells(matchRows(columnsOf(...events), NO_FILTERS), frame, pixels(squares))
}

describe('gatherCells', () => {
  it('gives a lone event as itself', () => {
    const cells = gatherAll([{ killed: 9 }, { place: [0.25, 0.75], killed: 3 }], 4)
    expect(cells).toEqual([
      { x: 0.25, y: 0.75, count: 1, killed: 3, unknown: 0, row: 1, key: '0.25 0.75', parts: [] },
    ])
  })

  it('gathers what lies in one square, at its mean place, named by its westernmost place', () => {
    const events: TestEvent[] = [
      { place: [0.125, 0.125], killed: 3 },
      { place: [0.0625, 0.125] },
      { place: [0.0625, 0.0625], killed: 4 },
    ]
    const [cell, ...others] = gatherAll(events, 4)
    expect(others).toEqual([])
    expect(cell).toMatchObject({ count: 3, killed: 7, unknown: 1, row: 0, key: '0.0625 0.0625' })
    expect(cell!.x).toBeCloseTo(0.25 / 3)
    expect(cell!.y).toBeCloseTo(0.3125 / 3)
  })

  it('merges neighbours whose mean places are closer than 0.6 squares, and no others', () => {
    const near: TestEvent[] = [{ place: [0.24, 0.1] }, { place: [0.38, 0.1] }]
    expect(gatherAll(near, 4)).toHaveLength(1)
    expect(gatherAll([near[0]!, { place: [0.4, 0.1] }], 4)).toHaveLength(2)
  })

  it('merges on when a merged mean place has come near a third cell', () => {
    // In squares: the second and third are 0.5 apart and 0.63 from the first; their mean is 0.58 from it.
    const squares: [number, number][] = [
      [1.15, 1.57],
      [0.9, 0.99],
      [1.4, 0.99],
    ]
    const events = squares.map(([x, y]): TestEvent => ({ place: [x / 4, y / 4] }))
    expect(gatherAll([events[0]!, events[1]!], 4)).toHaveLength(2)
    expect(gatherAll([events[0]!, events[2]!], 4)).toHaveLength(2)
    const [cell, ...others] = gatherAll(events, 4)
    expect(others).toEqual([])
    expect([...rowsOfCell(matchRows(columnsOf(...events), NO_FILTERS), WORLD, pixels(4), cell!.key)]).toEqual(
      [0, 1, 2],
    )
  })

  it('obeys all clauses, the dates too', () => {
    const columns = columnsOf({ start: 1, place: [0.1, 0.1] }, { start: 5, place: [0.1, 0.1] })
    const matches = matchRows(columns, { ...NO_FILTERS, from: 3 })
    expect(gatherCells(matches, WORLD, pixels(4))).toMatchObject([{ count: 1, row: 1 }])
  })

  it('gathers anew at another zoom', () => {
    const matches = matchRows(columnsOf({ place: [0.1, 0.1] }, { place: [0.2, 0.1] }), NO_FILTERS)
    const counts = [0, 2, 0].map((zoom) => gatherCells(matches, { ...WORLD, zoom }, pixels(4)).length)
    expect(counts).toEqual([1, 2, 1])
  })

  it('leaves out cells away from the frame and keeps those on its edge whole', () => {
    const events: TestEvent[] = [{ place: [0.1, 0.1] }, { place: [0.2, 0.2] }, { place: [0.9, 0.9] }]
    const frame = { ...WORLD, west: 0.15, north: 0.15, east: 0.3, south: 0.3 }
    expect(gatherAll(events, 4, frame)).toMatchObject([{ count: 2, row: 0 }])
  })

  it('shows a merged cell in a frame that any of its squares touches', () => {
    const corners: TestEvent[] = [0.49, 0.51].flatMap((x) =>
      [0.49, 0.51].map((y) => ({ place: [x, y] as const })),
    )
    for (const merged of [corners, corners.toReversed()]) {
      const countAt = (west: number, north: number) =>
        gatherAll(merged, 4, { ...WORLD, west, north, east: west + 0.1, south: north + 0.1 }).length
      expect([countAt(0.3, 0.3), countAt(0.6, 0.3), countAt(0.3, 0.6), countAt(0.6, 0.6)]).toEqual([
        1, 1, 1, 1,
      ])
      expect([countAt(0.1, 0.3), countAt(0.8, 0.3), countAt(0.3, 0.1), countAt(0.3, 0.8)]).toEqual([
        0, 0, 0, 0,
      ])
    }
  })
})

describe('the squares of a zoom', () => {
  it('are those that each row alone would give, whether made of rows or of finer squares', () => {
    const anyZoom = fc.oneof(fc.constantFrom(0, 1, 2.5, 3, 7.5), fc.double({ min: 0, max: 9, noNaN: true }))
    fc.assert(
      fc.property(fc.nat(), fc.array(anyZoom, { minLength: 1, maxLength: 6 }), (seed, zooms) => {
        const columns = randomColumns(seed, 100, { ...NARROW, places: 60 })
        for (const zoom of zooms) {
          const grid = gridOf(columns, zoom, 44)
          expect(grid.scale).toBeCloseTo(worldSize(zoom) / 44, 9)
          const squares = new Map<number, string>()
          for (let row = 0; row < columns.count; row++) {
            const square = squareOf(grid, columns, row)
            const [x, y] = [columns.x[row]!, columns.y[row]!]
            if (Number.isNaN(x)) expect(square).toBe(-1)
            else squares.set(square, `${Math.floor(x * grid.scale)} ${Math.floor(y * grid.scale)}`)
          }
          expect(squares.size).toBe(grid.size)
          for (const [square, place] of squares)
            expect(`${grid.column[square]} ${grid.row[square]}`).toBe(place)
        }
      }),
    )
  })
})

describe('rowsOfCell', () => {
  it('gives the rows of the cell in time order, and none for a key that is not there', () => {
    const matches = matchRows(
      columnsOf({ place: [0.1, 0.1] }, { place: [0.9, 0.9] }, {}, { place: [0.11, 0.1] }),
      NO_FILTERS,
    )
    const [cell] = gatherCells(matches, WORLD, pixels(4))
    expect([...rowsOfCell(matches, WORLD, pixels(4), cell!.key)]).toEqual([0, 3])
    expect(rowsOfCell(matches, WORLD, pixels(4), '0 0')).toHaveLength(0)
  })
})

describe('cells of random columns', () => {
  const crowd = { ...NARROW, places: 200 }
  const anyCrowd = fc
    .record({ seed: fc.nat(), count: fc.nat({ max: 200 }) })
    .map(({ seed, count }) => randomColumns(seed, count, crowd))
  const anySide = fc.double({ min: 0, max: 1, noNaN: true })
  const anyFrame = fc
    .record({
      zoom: fc.double({ min: 0, max: 6, noNaN: true }),
      xs: fc.tuple(anySide, anySide),
      ys: fc.tuple(anySide, anySide),
    })
    .map(({ zoom, xs, ys }) => ({
      zoom,
      west: Math.min(...xs),
      east: Math.max(...xs),
      north: Math.min(...ys),
      south: Math.max(...ys),
    }))
  const anyPixels = fc.integer({ min: 20, max: 120 })

  it('hold every matching place of the frame once, and their figures add up', () => {
    fc.assert(
      fc.property(anyCrowd, anyFilters, anyFrame, anyPixels, (columns, filters, frame, cellPixels) => {
        const matches = matchRows(columns, filters)
        const placed = plainEvents(columns).filter((event) => event.place && passesAll(event, filters))
        const cells = gatherCells(matches, frame, cellPixels)
        const gathered: number[] = []
        for (const cell of cells) {
          const rows = rowsOfCell(matches, frame, cellPixels, cell.key)
          const events = placed.filter((event) => rows.includes(event.row))
          expect(cell.count).toBe(rows.length)
          expect(cell.row).toBe(rows[0])
          const keys = plainEvents(columns).flatMap(({ place }) => (place ? [`${place.x} ${place.y}`] : []))
          expect(keys).toContain(cell.key)
          expect(cell.killed).toBe(events.reduce((sum, event) => sum + (event.killed ?? 0), 0))
          const sets = columns.facets.set.ids.map((set) => ({
            set,
            count: events.filter(({ options }) => options.set.includes(set)).length,
          }))
          expect(cell.parts).toEqual(sets.filter(({ count }) => count > 0))
          expect(cell.unknown).toBe(events.filter((event) => event.killed === null).length)
          expect(cell.x).toBeCloseTo(events.reduce((sum, event) => sum + event.place!.x, 0) / rows.length, 9)
          expect(cell.y).toBeCloseTo(events.reduce((sum, event) => sum + event.place!.y, 0) / rows.length, 9)
          gathered.push(...rows)
        }
        expect(new Set(gathered).size).toBe(gathered.length)
        expect(new Set(cells.map((cell) => cell.key)).size).toBe(cells.length)
        const inFrame = ({ x, y }: { x: number; y: number }) =>
          x >= frame.west && x <= frame.east && y >= frame.north && y <= frame.south
        expect(placed.map((event) => event.row)).toEqual(expect.arrayContaining(gathered))
        const inside = placed.filter((event) => inFrame(event.place!)).map((event) => event.row)
        expect(gathered).toEqual(expect.arrayContaining(inside))
      }),
    )
  })

  it('are the same whichever dates were asked for before', () => {
    const anyDay = fc.option(fc.integer({ min: -2, max: 42 }))
    // Grids that are put together of finer squares, and others.
    const anyZoom = fc.constantFrom(0, 1.5, 4, 5.5, 9)
    const anySteps = fc.array(fc.tuple(anyDay, anyDay, anyZoom), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(anyCrowd, anyFilters, anySteps, anyPixels, (columns, filters, steps, cellPixels) => {
        let matches = matchRows(columns, filters)
        for (const [from, to, zoom] of steps) {
          const frame = { ...WORLD, zoom }
          matches = matchRows(columns, { ...filters, from, to }, matches)
          const fresh = matchRows({ ...columns }, { ...filters, from, to })
          expect(gatherCells(matches, frame, cellPixels)).toEqual(gatherCells(fresh, frame, cellPixels))
        }
      }),
    )
  })

  it('lie at least 0.6 squares apart', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.double({ min: 0, max: 6, noNaN: true }),
        anyPixels,
        (seed, zoom, cellPixels) => {
          const columns = randomColumns(seed, 300, crowd)
          const cells = gatherCells(matchRows(columns, NO_FILTERS), { ...WORLD, zoom }, cellPixels)
          const least = (0.6 * cellPixels) / worldSize(zoom)
          const gaps = cells.flatMap((a, at) =>
            cells.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
          )
          expect(Math.min(...gaps)).toBeGreaterThan(least - 1e-12)
        },
      ),
    )
  })
  it('are the same in every frame that shows them', () => {
    fc.assert(
      fc.property(anyCrowd, anyFilters, anyFrame, anyPixels, (columns, filters, frame, cellPixels) => {
        const all = gatherCells(matchRows(columns, filters), { ...WORLD, zoom: frame.zoom }, cellPixels)
        for (const cell of gatherCells(matchRows(columns, filters), frame, cellPixels))
          expect(all).toContainEqual(cell)
      }),
    )
  })
})
