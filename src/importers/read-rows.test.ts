import { gzipSync, strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type ReadOptions, readRows } from './read-rows.ts'
import type { TableHead } from './row-steps.ts'
import { GED_COLUMNS, gedText } from './test-ged.ts'

/** Chunks of these bytes, of this size each. */
async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(content: string | Uint8Array, options: ReadOptions & { readonly size?: number } = {}) {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  const heads: TableHead[] = []
  const rows: string[][] = []
  const outcome = await readRows(
    cut(bytes, options.size ?? 1000),
    (head) => {
      heads.push(head)
      return (block) => {
        for (let row = 0; row < block.rows; row++)
          rows.push([String(block.numbers[row]), ...block.texts(row)])
      }
    },
    options,
  )
  return { outcome, head: heads[0], heads, rows }
}

const TABLE = 'id,name\n1,Mali\n\n2,"Côte\nd’Ivoire"\n'
const ROWS = [
  ['2', '1', 'Mali'],
  ['4', '2', 'Côte\nd’Ivoire'],
]

test.each([1, 3, 1000])('hands on the header and then the rows, in chunks of %d bytes', async (size) => {
  const { outcome, heads, rows } = await read(TABLE, { size })
  expect(outcome).toMatchObject({ kind: 'table', rows: 2, problem: null })
  expect(heads).toMatchObject([
    { header: ['id', 'name'], columns: 2, hasHeader: true, reading: { packing: 'none' } },
  ])
  expect(rows).toEqual(ROWS)
})

test('a table without a header hands on its first row with the rest', async () => {
  const { head, rows } = await read('1,Mali\n2,Niger\n')
  expect(head).toMatchObject({ header: null, columns: 2 })
  expect(rows).toEqual([
    ['1', '1', 'Mali'],
    ['2', '2', 'Niger'],
  ])
})

test('reads a stream as a file gives it', async () => {
  let rows = 0
  const outcome = await readRows(new Blob([TABLE]).stream(), () => (block) => {
    rows += block.rows
  })
  expect([outcome.kind, rows]).toEqual(['table', 2])
})

test.each([
  ['a file', (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream()],
  ['a gzipped file', (bytes: Uint8Array<ArrayBuffer>) => new Blob([gzipSync(bytes, { level: 0 })]).stream()],
  [
    'a stream that fills no buffers',
    (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream().pipeThrough(new TransformStream()),
  ],
])('reads the many chunks of %s, whose memory is used again', async (_, streamOf) => {
  const lines = Array.from({ length: 200_000 }, (_, index) => `${index},Gao ${index * 7}`)
  let row = 0
  const outcome = await readRows(streamOf(strToU8(`id,name\n${lines.join('\n')}`)), () => (block) => {
    for (let at = 0; at < block.rows; at++, row++)
      if (block.texts(at).join(',') !== lines[row]) throw new Error(`row ${row}: ${block.texts(at)}`)
  })
  expect(outcome).toMatchObject({ kind: 'table', rows: lines.length, problem: null })
})

test('unpacks gzip, and the table of a zip file, and says so', async () => {
  const bytes = strToU8(TABLE)
  const packed = [
    gzipSync(bytes),
    zipSync({
      'readme.txt': strToU8('x'),
      'folder/': new Uint8Array(0),
      '__MACOSX/._a.csv': bytes,
      'folder/a.csv': bytes,
      'b.csv': strToU8('no,no\n'),
    }),
    zipSync({ 'a.tsv': strToU8(TABLE.replaceAll(',', '\t')) }, { level: 0 }),
    streamedZip('a.csv', bytes),
  ]
  for (const content of packed)
    for (const size of [7, 1000]) {
      const { outcome, head, rows } = await read(content, { size })
      expect(outcome).toMatchObject({ kind: 'table', rows: 2, problem: null })
      expect(head?.reading.packing).not.toBe('none')
      expect(rows).toEqual(ROWS)
    }
})

/** As programs write a zip file that do not know yet how long an entry gets. */
function streamedZip(name: string, bytes: Uint8Array): Uint8Array {
  const pieces: number[] = []
  const zip = new Zip((_, piece) => pieces.push(...piece))
  const file = new ZipDeflate(name)
  zip.add(file)
  file.push(bytes.subarray(0, 5))
  file.push(bytes.subarray(5), true)
  zip.end()
  return Uint8Array.from(pieces)
}

test('a damaged or foreign compressed file is a problem, not a throw', async () => {
  const text = strToU8([...gedText(400)].join(''))
  const rules = [
    gzipSync(text).slice(0, 30_000),
    gzipSync(text).fill(0x55, 5000, 5100),
    zipSync({ 'a.csv': text }).slice(0, 30_000),
    zipSync({ 'a.csv': text }).fill(0x55, 5000, 5100),
    zipSync({ 'a.pdf': text }),
    gzipSync(gzipSync(text)),
  ].map(async (content) => {
    const { outcome } = await read(content)
    return outcome.kind === 'problem' ? outcome.problem.rule : outcome.kind
  })
  expect(await Promise.all(rules)).toEqual([
    'broken-compression',
    'broken-compression',
    'broken-compression',
    'broken-compression',
    'zip-without-table',
    'binary',
  ])
})

test.each([
  ['', 'empty'],
  ['a,b\0', 'binary'],
  ['<html>', 'web-page'],
])('refuses %j', async (content, rule) => {
  const { outcome, heads } = await read(content)
  expect(outcome).toMatchObject({ kind: 'problem', problem: { rule, row: null } })
  expect(heads).toEqual([])
})

test('of several tables in a zip file one is read, and that is said', async () => {
  const files = {
    'notes.txt': strToU8('x,y\n'),
    'a.csv': strToU8('x,y\n1,2\n'),
    'b.csv': strToU8('x,y\n3,4\n'),
  }
  const file = new Blob([zipSync(files) as Uint8Array<ArrayBuffer>])
  const outcome = await readRows(file, () => () => {})
  expect(outcome).toMatchObject({ kind: 'table', problem: { rule: 'more-tables' } })
  expect(outcome.kind === 'table' && outcome.problem?.reason).toMatch(/another table \((?:a|b)\.csv\)/)
})

test('leaves a pack to whoever opens packs', async () => {
  const files = { 'events.csv': strToU8('id,kind\n'), 'datapackage.json': strToU8('{}') }
  expect(await readRows(new Blob([zipSync(files) as Uint8Array<ArrayBuffer>]), () => () => {})).toEqual({
    kind: 'pack',
  })
})

test('a table that the caller refuses is a problem', async () => {
  const problem = { rule: 'unknown-columns', row: 1, column: 'x', value: 'x', reason: 'Not known.' }
  expect(await readRows(cut(strToU8('x,y\n1,2\n'), 9), () => problem)).toEqual({ kind: 'problem', problem })
})

test('a row beyond the limits ends the reading; the rows before it are handed on', async () => {
  const limits = { rowBytes: 2_000, columns: 100 }
  const { outcome, rows } = await read(`a,b\n1,2\n"${'x'.repeat(5000)}",3\n4,5\n`, { limits })
  expect(outcome).toMatchObject({ kind: 'table', rows: 1, problem: { rule: 'row-too-long', row: 3 } })
  expect(rows).toEqual([['2', '1', '2']])
  expect(outcome.kind === 'table' && outcome.problem?.reason).toMatch(/Row 3 .*never closes.*Mend/)
})

test('a quotation that never closes is a problem with its row', async () => {
  const { outcome, rows } = await read('a,b\n1,2\n3,"4\n5,6\n')
  expect(outcome).toMatchObject({ kind: 'table', rows: 2, problem: { rule: 'unclosed-quote', row: 3 } })
  expect(rows).toHaveLength(2)
})

test('tells how far it is, in bytes of the file and in rows', async () => {
  const text = [...gedText(2000)].join('')
  const bytes = gzipSync(strToU8(text))
  const steps: { bytes: number; rows: number }[] = []
  const { outcome, head, rows } = await read(bytes, { size: 20_000, onProgress: (step) => steps.push(step) })
  expect(outcome).toMatchObject({ rows: 2000, problem: null })
  expect(head?.header).toEqual(GED_COLUMNS)
  expect(rows.every((row) => row.length === 50)).toBe(true)
  expect(steps.at(-1)).toEqual({ bytes: bytes.length, rows: 2000 })
  expect(steps.every((step, index) => index === 0 || step.rows >= steps[index - 1]!.rows)).toBe(true)
  expect(steps.length).toBeGreaterThan(5)
})

test('stops when it is told to, and lets go of the file', async () => {
  const aborter = new AbortController()
  let isReleased = false
  let pulls = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulls++
      controller.enqueue(strToU8(pulls === 1 ? 'a,b\n' : '1,2\n'.repeat(20_000)))
    },
    cancel() {
      isReleased = true
    },
  })
  const reading = readRows(endless, () => () => {}, {
    signal: aborter.signal,
    onProgress: ({ rows }) => rows > 100_000 && aborter.abort(new Error('enough')),
  })
  await expect(reading).rejects.toThrow('enough')
  expect(isReleased).toBe(true)
  await expect(
    readRows(cut(strToU8('a,b\n'), 9), () => () => {}, { signal: aborter.signal }),
  ).rejects.toThrow('enough')
})

test('a file that cannot be read to its end is a problem, and the rows before are kept', async () => {
  async function* failing(): AsyncGenerator<Uint8Array, void, undefined> {
    yield strToU8(`a,b\n${'1,2\n'.repeat(40_000)}`)
    throw new Error('the disk is gone')
  }
  const outcome = await readRows(failing(), () => () => {})
  expect(outcome).toMatchObject({ kind: 'table', rows: 40_000, problem: { rule: 'unreadable' } })
  expect(outcome.kind === 'table' && outcome.problem?.reason).toContain('the disk is gone')
})

test('a fault of the caller is thrown to the caller', async () => {
  const reading = readRows(cut(strToU8('a,b\n1,2\n'), 9), () => () => {
    throw new TypeError('mine')
  })
  await expect(reading).rejects.toThrow('mine')
})
