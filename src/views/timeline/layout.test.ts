import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { NO_END, NO_START } from '../../data/columns.ts'
import { NO_FILTERS } from '../../filter/filters.ts'
import { matchRows } from '../../filter/match.ts'
import { columnsOf, DATELESS, type TestEvent } from '../../filter/test-events.ts'
import { largestApart, layOutMarks, type Mark, MOST_ROOM, radiusOfToll, wouldCrowd } from './layout.ts'
import { middleOfDay, type TimeScale, xOfDay } from './scale.ts'

/** A hundred days over a thousand pixels that begin at 40. */
const SCALE: TimeScale = { from: 0, to: 99, left: 40, width: 1000 }

function marksOf(events: readonly TestEvent[], steps = 9, scale = SCALE): Mark[] {
  const columns = columnsOf(...events)
  return [...layOutMarks(columns, [...events.keys()], scale, steps).marks]
}

/** The pixels that a mark takes on its step. */
function roomOf({ x, radius, range }: Mark): [left: number, right: number] {
  const room = Math.min(radius, MOST_ROOM)
  return [Math.min(range?.from ?? x, x - room), Math.max(range?.to ?? x, x + room)]
}

describe('the radius of an attack', () => {
  it('grows with the killed, least where nobody was or the toll is not known, and has a most', () => {
    expect(radiusOfToll(-1)).toBe(radiusOfToll(0))
    expect(radiusOfToll(10)).toBeGreaterThan(radiusOfToll(1))
    expect(radiusOfToll(100)).toBeGreaterThan(radiusOfToll(10))
    expect(radiusOfToll(1_000_000)).toBe(radiusOfToll(100_000))
  })

  it('is that of its mark; other kinds have one of their own', () => {
    const [few, many, warning, response] = marksOf([
      { start: 1 },
      { start: 2, killed: 100 },
      { start: 3, kind: 'warning', killed: 100 },
      { start: 4, kind: 'response' },
    ])
    expect([few!.radius, many!.radius]).toEqual([radiusOfToll(-1), radiusOfToll(100)])
    expect(warning!.radius).toBe(response!.radius)
    expect([few!.kind, warning!.kind]).toEqual(['attack', 'warning'])
  })
})

describe('the rings of a toll on which sources differ', () => {
  const ringsOf = (event: TestEvent) => {
    const [{ radius, high, low }] = marksOf([{ start: 1, ...event }]) as [Mark]
    return { radius, high, low }
  }

  it('have the radii of the highest and the lowest figure', () => {
    const { high, low } = ringsOf({ killed: 100, killedRange: [20, 180] })
    expect([low, high]).toEqual([radiusOfToll(20), radiusOfToll(180)])
  })

  it('stand off the edge where they would lie on it, inside the mark and outside', () => {
    for (const killed of [1, 5, 100_000]) {
      const { radius, high, low } = ringsOf({ killed, killedRange: [killed - 1, killed + 1] })
      expect(high).toBeGreaterThanOrEqual(radius + 2)
      expect(low).toBeLessThanOrEqual(radius - 2)
      expect(low).toBeGreaterThan(0)
    }
  })

  it('are not there where the figure shown is the end itself, nor where sources agree', () => {
    expect(ringsOf({ killed: 9 })).toMatchObject({ high: 0, low: 0 })
    expect(ringsOf({})).toMatchObject({ high: 0, low: 0 })
    expect(ringsOf({ killed: 9, killedRange: [4, 9] })).toMatchObject({ high: 0 })
    expect(ringsOf({ killed: 9, killedRange: [9, 40] })).toMatchObject({ low: 0 })
    expect(ringsOf({ kind: 'warning', killed: 9, killedRange: [4, 40] })).toMatchObject({ high: 0, low: 0 })
  })
})

describe('an event of a known day', () => {
  it('stands in the middle of that day, without a range', () => {
    expect(marksOf([{ start: 10 }])[0]).toMatchObject({
      row: 0,
      id: 'event-0',
      x: middleOfDay(SCALE, 10),
      step: 0,
      range: null,
    })
  })
})

describe('an event of which the day is not known', () => {
  it('is a bar over all the days that it may have been, with its mark in the middle', () => {
    const [mark] = marksOf([{ start: 10, end: 19 }])
    expect(mark!.range).toEqual({ from: xOfDay(SCALE, 10), to: xOfDay(SCALE, 20), open: null })
    expect(mark!.x).toBe((xOfDay(SCALE, 10) + xOfDay(SCALE, 20)) / 2)
  })

  it('fades out towards an open start, with its mark at the known end', () => {
    const [mark] = marksOf([{ start: NO_START, end: 50 }])
    const end = xOfDay(SCALE, 51)
    expect(mark!.range).toMatchObject({ to: end, open: 'start' })
    expect(mark!.range!.from).toBeLessThan(end)
    expect(end - mark!.x).toBeLessThan(xOfDay(SCALE, 1) - xOfDay(SCALE, 0))
  })

  it('fades out towards an open end, with its mark at the known start', () => {
    const [mark] = marksOf([{ start: 50, end: NO_END }])
    const start = xOfDay(SCALE, 50)
    expect(mark!.range).toMatchObject({ from: start, open: 'end' })
    expect(mark!.range!.to).toBeGreaterThan(start)
    expect(mark!.x - start).toBeLessThan(xOfDay(SCALE, 1) - xOfDay(SCALE, 0))
  })

  it('does not reach over the sides of the timeline', () => {
    const marks = marksOf([
      { start: -50, end: 3 },
      { start: NO_START, end: 1 },
      { start: 97, end: 400 },
      { start: 99, end: NO_END },
    ])
    for (const { range } of marks) {
      expect(range!.from).toBeGreaterThanOrEqual(SCALE.left)
      expect(range!.to).toBeLessThanOrEqual(SCALE.left + SCALE.width)
    }
  })

  it('is not drawn when no day at all is known', () => {
    expect(marksOf([DATELESS, { start: 5 }]).map(({ id }) => id)).toEqual(['event-1'])
  })
})

describe('marks that would touch', () => {
  it('stand on the next steps, and come down again where there is room', () => {
    const marks = marksOf([{ start: 10 }, { start: 10 }, { start: 10 }, { start: 12 }, { start: 12 }])
    expect(marks.map(({ step }) => step)).toEqual([0, 1, 2, 0, 1])
  })

  it('make room for a bar over all of its days', () => {
    const marks = marksOf([{ start: 10, end: 30 }, { start: 20 }, { start: 29 }, { start: 35 }])
    expect(marks.map(({ step }) => step)).toEqual([0, 1, 1, 0])
  })

  it('become a crowd when all steps are taken, one a place', () => {
    const columns = columnsOf(
      { start: 10 },
      { start: 10 },
      { start: 10 },
      { start: 40 },
      { start: 40 },
      { start: 40 },
    )
    const { marks, crowds } = layOutMarks(columns, [0, 1, 2, 3, 4, 5], SCALE, 1)
    expect(marks.map(({ row }) => row)).toEqual([0, 3])
    expect(crowds.map(({ rows, ids }) => [rows, ids])).toEqual([
      [
        [1, 2],
        ['event-1', 'event-2'],
      ],
      [
        [4, 5],
        ['event-4', 'event-5'],
      ],
    ])
  })

  it('never hide the one that has to be shown in a crowd', () => {
    const columns = columnsOf({ start: 10 }, { start: 10 }, { start: 10 }, { start: 10 })
    const { marks, crowds } = layOutMarks(columns, [0, 1, 2, 3], SCALE, 1, [2])
    expect(marks.map(({ row, step }) => [row, step])).toEqual([
      [0, 0],
      [2, 1],
    ])
    expect(crowds.map(({ rows }) => rows)).toEqual([[1, 3]])
  })

  it('stand above the full steps when they are alone there', () => {
    const { marks, crowds } = layOutMarks(columnsOf({ start: 10 }, { start: 10 }), [0, 1], SCALE, 1)
    expect(marks.map(({ row, step }) => [row, step])).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(crowds).toEqual([])
  })
})

test('marks come for the rows that are asked for, in their order', () => {
  const columns = columnsOf({ start: 1 }, { start: 2 }, { start: 3 }, { start: 4 })
  expect(layOutMarks(columns, Uint32Array.of(1, 3), SCALE, 9).marks.map(({ row, id }) => [row, id])).toEqual([
    [1, 'event-1'],
    [3, 'event-3'],
  ])
  expect(layOutMarks(columns, [], SCALE, 9)).toEqual({ marks: [], crowds: [] })
})

test('random marks with steps enough never touch, and leave no lower step that was free', () => {
  const anyStart = fc.integer({ min: 0, max: 99 })
  const anyEvent: fc.Arbitrary<TestEvent> = fc.oneof(
    fc.record({ start: anyStart, killed: fc.integer({ min: -1, max: 300 }) }),
    fc.record({ start: anyStart, kind: fc.constantFrom('warning', 'claim', 'response') }),
    fc.record({ start: anyStart, end: fc.integer({ min: 99, max: 200 }) }),
    fc.record({ start: anyStart, end: fc.constant(NO_END) }),
    fc.record({ start: fc.constant(NO_START), end: anyStart }),
  )
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      const sorted = events.toSorted((a, b) => a.start! - b.start!)
      const marks = marksOf(sorted, 100)
      expect(marks).toHaveLength(sorted.length)
      for (const [index, mark] of marks.entries()) {
        const before = marks.slice(0, index)
        const touches = (step: number) =>
          before.some((other) => other.step === step && roomOf(other)[1] >= roomOf(mark)[0])
        expect(touches(mark.step)).toBe(false)
        for (let step = 0; step < mark.step; step++) expect(touches(step)).toBe(true)
      }
    }),
  )
})

test('a track never has more than one step above those it is given', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: 1, max: 5 }), (days, steps) => {
      const marks = marksOf(
        days.sort((a, b) => a - b).map((start) => ({ start })),
        steps,
      )
      for (const { step } of marks) expect(step >= 0 && step <= steps).toBe(true)
    }),
  )
})

describe('a crowded track', () => {
  it('is one whose crowds would cover much of its width, not one with a crowded day', () => {
    const scale: TimeScale = { from: 0, to: 99, left: 0, width: 300 }
    const crowdedDay = columnsOf({ start: 10 }, { start: 10 }, { start: 10 })
    expect(wouldCrowd(layOutMarks(crowdedDay, [0, 1, 2], scale, 1), scale)).toBe(false)
    const full = columnsOf(...Array.from({ length: 300 }, (_, at) => ({ start: Math.floor(at / 3) })))
    expect(wouldCrowd(layOutMarks(full, [...Array(300).keys()], scale, 1), scale)).toBe(true)
  })
})

describe('the largest attacks', () => {
  it('are those of the highest tolls that do not touch, in time order', () => {
    const columns = columnsOf(
      { start: 10, killed: 20 },
      { start: 11, killed: 90 },
      { start: 40, killed: 5 },
      { start: 70, killed: 30 },
    )
    expect(largestApart(matchRows(columns, NO_FILTERS), SCALE)).toEqual([1, 2, 3])
  })

  it('are of a known day and toll', () => {
    const columns = columnsOf({ start: 10 }, { start: 20, killed: 0 }, { start: 30, end: 40, killed: 50 })
    expect(largestApart(matchRows(columns, NO_FILTERS), SCALE)).toEqual([])
  })

  it('never touch each other', () => {
    const anyAttack = fc.record({
      start: fc.integer({ min: 0, max: 99 }),
      killed: fc.integer({ min: -1, max: 500 }),
    })
    fc.assert(
      fc.property(fc.array(anyAttack, { maxLength: 60 }), (attacks) => {
        const sorted = attacks.toSorted((a, b) => a.start - b.start)
        const columns = columnsOf(...sorted)
        const rows = largestApart(matchRows(columns, NO_FILTERS), SCALE)
        for (let at = 1; at < rows.length; at++) {
          const [a, b] = [rows[at - 1]!, rows[at]!]
          const apart = middleOfDay(SCALE, columns.start[b]!) - middleOfDay(SCALE, columns.start[a]!)
          expect(apart).toBeGreaterThan(radiusOfToll(columns.killed[a]!) + radiusOfToll(columns.killed[b]!))
        }
      }),
    )
  })
})
