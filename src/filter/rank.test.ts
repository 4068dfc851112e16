import { describe, expect, it } from 'vitest'
import { seededRandom } from '../lib/random.ts'
import { countRange, countRows, nextRow, previousRow } from './rank.ts'
import { countCodes } from './tally.ts'

// More rows than a few blocks, and long stretches in which all or none pass.
const COUNT = 3_000
const random = seededRandom(7)
const below = (bound: number) => Math.floor(random() * bound)

function randomFailed(): Uint16Array {
  const failed = new Uint16Array(COUNT)
  for (let row = 0; row < COUNT; ) {
    const past = Math.min(COUNT, row + 1 + below(700))
    const isSparse = random() < 0.5
    for (; row < past; row++) failed[row] = random() < (isSparse ? 0.999 : 0.2) ? 1 << below(9) : 0
  }
  return failed
}

/** Windows of all lengths, some empty, some of whole blocks. */
function randomWindow() {
  const edge = () => (random() < 0.3 ? below(COUNT >> 8) << 8 : below(COUNT + 1))
  const [lo, hi] = [edge(), edge()].sort((a, b) => a - b) as [number, number]
  const early = Int32Array.from({ length: Math.min(lo, below(4)) }, () => below(lo)).sort()
  return { from: 0, to: 0, lo, hi, early: Int32Array.from(new Set(early)) }
}

type Window = ReturnType<typeof randomWindow>
const rowsOf = ({ lo, hi, early }: Window) => [
  ...early,
  ...Array.from({ length: hi - lo }, (_, at) => lo + at),
]

const failed = [randomFailed(), randomFailed(), new Uint16Array(COUNT), new Uint16Array(COUNT).fill(511)]
const weights = Uint8Array.from({ length: COUNT }, () => Number(random() < 0.1))
const windows = Array.from({ length: 300 }, randomWindow)

describe('rows counted by what comes before', () => {
  it('are as many as there are in any window, for any clauses, weighed or not', () => {
    for (const rows of failed)
      for (const window of windows)
        for (const mask of [0x1ff, 0x0f, 0]) {
          const passing = rowsOf(window).filter((row) => (rows[row]! & mask) === 0)
          expect(countRows(rows, mask, window)).toBe(passing.length)
          const weighed = passing.filter((row) => weights[row] === 1)
          expect(countRows(rows, mask, window, weights)).toBe(weighed.length)
        }
    expect(countRange(failed[0]!, 0x1ff, 9, 3)).toBe(0)
  })

  it('are found one after the other, in both directions', () => {
    for (const rows of failed)
      for (const { lo, hi } of windows) {
        const passing = rowsOf({ ...windows[0]!, lo, hi, early: new Int32Array(0) }).filter(
          (row) => rows[row] === 0,
        )
        expect(nextRow(rows, lo, hi)).toBe(passing[0] ?? -1)
        expect(nextRow(rows, lo, hi, weights)).toBe(passing.find((row) => weights[row] === 1) ?? -1)
        expect(previousRow(rows, hi - 1, lo)).toBe(passing.at(-1) ?? -1)
      }
  })
})

describe('codes counted by what comes before', () => {
  for (const width of [5, 40, 1_000])
    it(`are as many as there are in any window, of ${width} codes`, () => {
      const lists = Array.from({ length: COUNT }, () => Array.from({ length: below(4) }, () => below(width)))
      const offsets = new Uint32Array(COUNT + 1)
      for (const [row, list] of lists.entries()) offsets[row + 1] = offsets[row]! + list.length
      const counted = { name: `facet-${width}`, width, offsets, codes: Uint16Array.from(lists.flat()) }
      for (const rows of failed)
        for (const window of windows.slice(0, 100))
          for (const mask of [0xff, 0x0f]) {
            const expected = new Uint32Array(width)
            for (const row of rowsOf(window))
              if ((rows[row]! & mask) === 0) for (const code of lists[row]!) expected[code]!++
            expect(countCodes(counted, rows, mask, window)).toEqual(expected)
          }
    })
})
