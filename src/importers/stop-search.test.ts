import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytewise, createVectorSearch, type StopSearch, WINDOW } from './stop-search.ts'
import { COMMA, scanRows } from './test-scan.ts'

const vector = createVectorSearch()!
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .array(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x3b, 0x09, 0x7c, 0x61, 0xa2, 0xac), { maxLength: 300 })
    .map((bytes) => Uint8Array.from(bytes)),
)

function placesOf({ find, stops }: StopSearch, ...of: Parameters<StopSearch['find']>): number[] {
  return [...stops.subarray(0, find(...of))]
}

test('64 bytes a step find what one byte a step finds', () => {
  fc.assert(
    fc.property(anyBytes, fc.nat(300), fc.constantFrom(',', ';', '\t', '|'), (bytes, skipped, delimiter) => {
      const from = Math.min(skipped, bytes.length)
      const asked = [bytes, from, bytes.length, delimiter.charCodeAt(0)] as const
      const expected = [...bytes.keys()].filter(
        (at) => at >= from && [delimiter.charCodeAt(0), 0x22, 0x0a, 0x0d].includes(bytes[at]!),
      )
      expect(placesOf(bytewise, ...asked)).toEqual(expected)
      expect(placesOf(vector, ...asked)).toEqual(expected)
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['all of a window is stops', 0x2c],
  ['none of it is', 0x61],
])('both searches hold when %s', (_, byte) => {
  const bytes = new Uint8Array(WINDOW).fill(byte)
  const expected = byte === 0x2c ? [...bytes.keys()] : []
  expect(placesOf(bytewise, bytes, 0, WINDOW, 0x2c)).toEqual(expected)
  expect(placesOf(vector, bytes, 0, WINDOW, 0x2c)).toEqual(expected)
})

test('a table pushed at once, in windows, is the same as in small pieces', () => {
  const anyPiece = fc.string({
    unit: fc.constantFrom(
      '"',
      ',',
      ',',
      '\r\n',
      '\r\n',
      '\n',
      '\r',
      ' ',
      'a',
      'é',
      '""',
      '","',
      '"\n"',
      '" ,',
    ),
    maxLength: 60,
  })
  fc.assert(
    fc.property(fc.array(anyPiece, { minLength: 1, maxLength: 20 }), fc.nat(60), (pieces, shift) => {
      const text = pieces.join('')
      const long = 'b'.repeat(shift) + text.repeat(Math.ceil((3 * WINDOW) / (text.length + 1)))
      const bytes = new TextEncoder().encode(long)
      const cuts = Array.from({ length: Math.ceil(bytes.length / 5000) }, (_, index) => index * 5000)
      expect(scanRows(bytes, { dialect: COMMA })).toEqual(scanRows(bytes, { dialect: COMMA, cuts }))
    }),
    { numRuns: 60 },
  )
})
