import { describe, expect, it, test } from 'vitest'
import type { ClaimDays } from '../../data/claim-days.ts'
import { dayOf } from '../../lib/days.ts'
import { barsOf, dayOfSlot, labelsOf, madeOnDay, slotCount, slotOf } from './strip-slots.ts'

const claims: ClaimDays = {
  days: [dayOf(2023, 12, 30), dayOf(2024, 1, 2), dayOf(2024, 1, 9)],
  upTo: [1, 5, 7],
  total: 8,
}

test('a slot for every day, one before the first and one for today', () => {
  expect(slotCount(claims)).toBe(5)
  expect([0, 1, 2, 3, 4].map((slot) => dayOfSlot(claims, slot))).toEqual([
    dayOf(2023, 12, 29),
    dayOf(2023, 12, 30),
    dayOf(2024, 1, 2),
    dayOf(2024, 1, 9),
    null,
  ])
  for (const slot of [0, 1, 2, 3, 4]) expect(slotOf(claims, dayOfSlot(claims, slot))).toBe(slot)
})

test('a day without a report stands where the report before it stands', () => {
  expect(slotOf(claims, dayOf(2024, 1, 5))).toBe(2)
  expect(slotOf(claims, dayOf(2001, 1, 1))).toBe(0)
  expect(slotOf(claims, dayOf(2030, 1, 1))).toBe(3)
})

test('claims made on a day, none on a day without a report', () => {
  expect(claims.days.map((day) => madeOnDay(claims, day))).toEqual([1, 4, 2])
  expect(madeOnDay(claims, dayOf(2024, 1, 5))).toBe(0)
  expect(madeOnDay(claims, null)).toBe(0)
})

describe('bars', () => {
  it('are one a slot, the most at full height', () => {
    expect(barsOf(claims)).toEqual([
      { from: 0.2, to: 0.4, height: 0.5 },
      { from: 0.4, to: 0.6, height: 1 },
      { from: 0.6, to: 0.8, height: Math.SQRT1_2 },
    ])
  })

  it('gather slots where there are many, and leave no claim out', () => {
    const many = Array.from({ length: 1000 }, (_, index) => index)
    const bars = barsOf({ days: many, upTo: many.map((index) => index + 1), total: 1000 })
    expect(bars).toHaveLength(240)
    expect(bars[100]!.height).toBe(1)
    expect(bars.at(-1)!.to).toBe(1)
  })

  it('are none where nothing was said', () => {
    expect(barsOf({ days: [], upTo: [], total: 0 })).toEqual([])
  })
})

describe('labels', () => {
  const days = Array.from({ length: 100 }, (_, index) => dayOf(1926 + index, 1, 1))

  it('stand where a year or a month begins', () => {
    const few = Array.from({ length: 40 }, (_, index) => dayOf(2024, 1, 1) + index)
    expect(labelsOf({ days: few, upTo: few, total: 1 }, 'year').map(({ slot }) => slot)).toEqual([1])
    expect(labelsOf({ days: few, upTo: few, total: 1 }, 'month').map(({ slot }) => slot)).toEqual([1, 32])
  })

  it('keep apart from each other and from today, farther on a narrow screen', () => {
    for (const [unit, wide, narrow] of [
      ['year', 5, 13],
      ['month', 9, 23],
    ] as const) {
      const labels = labelsOf({ days, upTo: days, total: 1 }, unit)
      for (const [shown, least] of [
        [labels, wide],
        [labels.filter(({ isNarrow }) => isNarrow), narrow],
      ] as const) {
        expect(shown.length).toBeGreaterThan(1)
        const slots = [...shown.map(({ slot }) => slot), days.length + 1]
        for (const [index, slot] of slots.entries())
          if (index > 0) expect(slot - slots[index - 1]!).toBeGreaterThanOrEqual(least)
      }
    }
  })
})
