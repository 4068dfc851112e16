import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStringTable } from './string-table.ts'

const encoder = new TextEncoder()

test('a text has one code, in the order in which texts come, and the empty one has 0', () => {
  const table = createStringTable('utf-8')
  const code = (text: string) => {
    const bytes = encoder.encode(`<${text}>`)
    return table.codeOf(bytes, 1, bytes.length - 1)
  }
  expect(['Mali', '', 'Niger', 'Mali', 'Ma', 'Côte d’Ivoire', 'Niger'].map(code)).toEqual([
    1, 0, 2, 1, 3, 4, 2,
  ])
  expect(table.size).toBe(5)
  expect([0, 1, 2, 3, 4].map((each) => table.text(each))).toEqual([
    '',
    'Mali',
    'Niger',
    'Ma',
    'Côte d’Ivoire',
  ])
  expect(() => table.text(5)).toThrow(RangeError)
  expect(() => table.text(-1)).toThrow(RangeError)
})

test('texts are read in the encoding of the file', () => {
  const bytes = Uint8Array.from([0xe9, 0x92])
  const western = createStringTable('windows-1252')
  expect(western.text(western.codeOf(bytes, 0, 2))).toBe('é’')
  const utf = createStringTable('utf-8')
  expect(utf.text(utf.codeOf(bytes, 0, 2))).toBe('\uFFFD')
})

test('the bytes are kept, whatever becomes of the buffer that they stood in', () => {
  const table = createStringTable('utf-8')
  const bytes = encoder.encode('Mali')
  const code = table.codeOf(bytes, 0, 4)
  bytes.fill(0x78)
  expect(table.text(code)).toBe('Mali')
})

test('all texts of a crowded table are told apart, as a map of strings does', () => {
  const anyText = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', '\0', 'é'), maxLength: 9 }),
    fc.string({ maxLength: 90 }),
  )
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 200, maxLength: 3000 }), (texts) => {
      const table = createStringTable('utf-8')
      const codes = new Map([['', 0]])
      for (const text of texts) {
        const bytes = encoder.encode(text)
        const code = table.codeOf(bytes, 0, bytes.length)
        expect(code).toBe(codes.get(text) ?? codes.size)
        codes.set(text, code)
      }
      expect(table.size).toBe(codes.size)
      for (const [text, code] of codes) expect(table.text(code)).toBe(text)
    }),
    { numRuns: 15 },
  )
})
