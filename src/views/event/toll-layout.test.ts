import { describe, expect, it } from 'vitest'
import type { TollHistory, TollMark } from '../../data/toll-history.ts'
import { HEIGHT, layTollHistory, nearestMark, spanOf, WIDTH } from './toll-layout.ts'

const words = { count: String, step: ({ day }: { day: number }) => `day ${day} 2024` }

function historyOf(...marks: readonly (readonly [day: number | null, count: number, qualifier?: string])[]) {
  const days = [...new Set(marks.flatMap(([day]) => day ?? []))].sort((a, b) => a - b)
  return {
    marks: marks.map(
      ([day, count, qualifier = '']): TollMark => ({
        day,
        count,
        qualifier,
        made: '',
        isLater: false,
        claims: [],
      }),
    ),
    steps: days.map((day) => ({ day, count: marks.find((mark) => mark[0] === day)![1], made: '' })),
  } satisfies TollHistory
}

describe('the layout of a toll’s history', () => {
  it('places days and counts in proportion', () => {
    const { marks, breaks } = layTollHistory(historyOf([0, 10], [2, 20], [4, 30]), null, words)
    const [first, middle, last] = marks as [(typeof marks)[0], (typeof marks)[0], (typeof marks)[0]]
    expect(middle.x - first.x).toBeCloseTo(last.x - middle.x)
    expect(first.y - middle.y).toBeCloseTo(middle.y - last.y)
    expect(first.y).toBeGreaterThan(last.y)
    expect(breaks).toEqual([])
  })

  it('cuts a long silence short and says where', () => {
    const { marks, breaks } = layTollHistory(historyOf([0, 10], [1, 20], [2, 30], [900, 40]), null, words)
    expect(breaks).toHaveLength(1)
    expect(breaks[0]).toBeGreaterThan(marks[2]!.x)
    expect(breaks[0]).toBeLessThan(marks[3]!.x)
    expect(marks[1]!.x - marks[0]!.x).toBeGreaterThan(20)
  })

  it('keeps every mark in the drawing and claims without a day left of the axis', () => {
    const layout = layTollHistory(historyOf([null, 12000], [0, 10], [1, 20], [2, 30]), null, words)
    expect(layout.undated).not.toBeNull()
    for (const { x, y, mark } of layout.marks) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(WIDTH)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(HEIGHT)
      if (mark.day === null) expect(x).toBeLessThan(layout.left)
      else expect(x).toBeGreaterThan(layout.left)
    }
  })

  it('labels the first day and the last, and no label covers another', () => {
    const history = historyOf([0, 1], [1, 2], [2, 3], [3, 4], [500, 5], [501, 6], [1200, 7])
    const { days } = layTollHistory(history, null, words)
    expect(days.slice(0, 2).map(({ text }) => text)).toEqual(['day 0 2024', 'day 1200 2024'])
    const spans = days.map(spanOf).sort((a, b) => a[0] - b[0])
    for (const [index, span] of spans.slice(1).entries()) expect(span[0]).toBeGreaterThan(spans[index]![1])
  })

  it('draws what a figure leaves open', () => {
    const { marks } = layTollHistory(
      historyOf([0, 100, 'at least'], [1, 100, 'at most'], [2, 100, 'about'], [3, 100], [4, 200]),
      null,
      words,
    )
    const [least, most, about, exact] = marks.map(({ reach, y }) => reach?.map((end) => Math.sign(end - y)))
    expect(least).toEqual([-1, 0])
    expect(most).toEqual([0, 1])
    expect(about).toEqual([-1, 1])
    expect(exact).toBeUndefined()
  })

  it('parts the line at the day of knowledge', () => {
    const history = historyOf([0, 10], [2, 20], [4, 30])
    const whole = layTollHistory(history, null, words)
    expect([whole.known, whole.laterLine]).toEqual([null, ''])
    const parted = layTollHistory(history, 3, words)
    expect(parted.known).toBeGreaterThan(parted.marks[1]!.x)
    expect(parted.known).toBeLessThan(parted.marks[2]!.x)
    expect(parted.line.endsWith(`H${Math.round(parted.known! * 10) / 10}`)).toBe(true)
    expect(parted.laterLine.startsWith(`M${Math.round(parted.known! * 10) / 10}`)).toBe(true)
    expect(layTollHistory(history, -5, words).line).toBe('')
  })

  it('finds the mark nearest to a pointer', () => {
    const { marks } = layTollHistory(historyOf([0, 10], [2, 20], [4, 30]), null, words)
    expect(nearestMark(marks, marks[1]!.x + 9, marks[1]!.y - 4)).toBe(1)
  })
})
