import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createJsonScanner, JSON_LIMITS, type JsonShape } from './json-scanner.ts'

const LIST: JsonShape = { isSequence: false, listName: null }
const SEQUENCE: JsonShape = { isSequence: true, listName: null }

/** The elements of a text that comes in pieces cut at these places, each with its byte. */
function scan(text: string, shape: JsonShape = LIST, cuts: readonly number[] = [], limits = JSON_LIMITS) {
  const bytes = new TextEncoder().encode(text)
  const scanner = createJsonScanner(shape, limits)
  const elements: { text: string; offset: number }[] = []
  const take = () => {
    for (const [index, start] of scanner.starts.entries())
      elements.push({
        text: new TextDecoder().decode(scanner.bytes.subarray(start, scanner.ends[index])),
        offset: scanner.base + start,
      })
  }
  const places = [0, ...[...cuts].sort((a, b) => a - b).filter((cut) => cut < bytes.length), bytes.length]
  for (let index = 1; index < places.length && !scanner.fault; index++) {
    scanner.push(bytes.subarray(places[index - 1], places[index]))
    take()
  }
  if (!scanner.fault) {
    scanner.finish()
    take()
  }
  for (const { text, offset } of elements)
    expect(new TextDecoder().decode(bytes.subarray(offset)).startsWith(text)).toBe(true)
  return {
    texts: elements.map(({ text }) => text),
    fault: scanner.fault,
    list: scanner.list,
    others: scanner.others,
    hasEmptyList: scanner.hasEmptyList,
  }
}

const everywhere = (text: string) => Array.from(new TextEncoder().encode(text), (_, index) => index + 1)

test.each([
  ['[{"a":1},{"b":[{}]}]', ['{"a":1}', '{"b":[{}]}'], ''],
  ['{"data":[{"a":"]}"}],"more":{"x":[1]}}', ['{"a":"]}"}'], 'data'],
  [
    '{"a":{"b":{"rows":[ {"c":"\\"{"} , null, 5, "x", [1] ]}}}',
    ['{"c":"\\"{"}', 'null', '5', '"x"', '[1]'],
    'a.b.rows',
  ],
  ['{"eras":[{"x":1}],"events":[{"y":2}]}', ['{"y":2}'], 'events'],
  ['{"list":["[{",{"no":1}],"rows":[{"y":2}]}', ['{"y":2}'], 'rows'],
  ['\uFEFF[ {"é":"ü"} ]', ['{"é":"ü"}'], ''],
])('finds the objects of %s', (text, texts, list) => {
  for (const cuts of [[], everywhere(text)])
    expect(scan(text, LIST, cuts.slice(2))).toMatchObject({ texts, list, fault: null })
})

test('finds the list of a name only', () => {
  const text = '{"links":[{"a":1}],"other":[{"b":2}],"features":[{"c":3}]}'
  expect(scan(text, { isSequence: false, listName: 'features' })).toMatchObject({
    texts: ['{"c":3}'],
    others: ['other'],
  })
})

test('finds objects one after another', () => {
  for (const text of [
    '{"a":1}\n{"b":2}\n',
    '\u001e{"a":1}\n\u001e{"b":2}',
    '{"a":1}{"b":2}',
    '\r\n{"a":1}\r\n\r\n{"b":2}',
  ])
    for (const cuts of [[], everywhere(text)])
      expect(scan(text, SEQUENCE, cuts)).toMatchObject({ texts: ['{"a":1}', '{"b":2}'], fault: null })
})

test.each([
  ['[{"a":1},{"b":', 'truncated-json', 9],
  ['[{"a":1}', 'truncated-json', 8],
  ['[{"a":1},{"b":"x\n"}]', 'json-syntax', 16],
  ['[{"a":1},}]', 'json-syntax', 9],
  ['{"a":1]', 'json-syntax', 6],
  ['[{"a":1}] x', 'json-syntax', 10],
  [`[{"a":1},${'['.repeat(100_000)}`, 'too-deep', 109],
  [`${'{"a":'.repeat(100_000)}`, 'too-deep', 500],
])('says where %.30s is no JSON', (text, rule, at) => {
  expect(scan(text).fault).toEqual({ rule, at })
})

test('an object without an end is given up before it fills the memory', () => {
  const text = `[{"a":1},{"b":"${'x'.repeat(5000)}`
  expect(scan(text, LIST, everywhere(text), { ...JSON_LIMITS, rowBytes: 1000 })).toMatchObject({
    texts: ['{"a":1}'],
    fault: { rule: 'row-too-long', at: 9 },
  })
})

test('an empty list is one', () => {
  expect(scan('{"features":[]}')).toMatchObject({ texts: [], list: null, hasEmptyList: true, fault: null })
  expect(scan('{"a":[1,2]}')).toMatchObject({ texts: [], list: null, hasEmptyList: false, fault: null })
})

test('whatever the objects hold and wherever the chunks end, they come out whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 3 })), { minLength: 1 }),
      fc.array(fc.nat(400)),
      fc.constantFrom(0, 1, 2),
      fc.boolean(),
      (objects, cuts, indent, isSequence) => {
        const texts = objects.map((object) => JSON.stringify(object, null, indent))
        const text = isSequence
          ? texts.join('\n')
          : JSON.stringify({ before: ['"'], rows: objects }, null, indent)
        const scanned = scan(text, isSequence ? SEQUENCE : LIST, cuts)
        expect(scanned.fault).toBeNull()
        expect(scanned.texts.map((each) => JSON.parse(each))).toEqual(JSON.parse(JSON.stringify(objects)))
      },
    ),
  )
})
