import { expect, test } from 'vitest'
import { readRowAgain } from './read-row.ts'
import { readRows } from './read-rows.ts'
import { gedText } from './test-ged.ts'
import { COMMA } from './test-scan.ts'

const CSV = { format: 'csv', dialect: COMMA, packing: 'none' } as const

test('each row of a file is read again by its offset and length', async () => {
  const file = new Blob(['\uFEFF', ...gedText(300), '\r\n"last, \n""one""",é'])
  const rows: { offset: number; length: number; cells: string[] }[] = []
  await readRows(file.stream(), () => (block) => {
    for (let row = 0; row < block.rows; row++)
      rows.push({ offset: block.offsets[row]!, length: block.lengths[row]!, cells: block.texts(row) })
  })
  expect(rows).toHaveLength(301)
  for (const { offset, length, cells } of rows)
    expect(await readRowAgain(file, CSV, { number: 0, offset, length })).toEqual(cells)
  expect(rows.at(-1)?.cells).toEqual(['last, \n"one"', 'é'])
})

test('a row that is no longer there has no cells', async () => {
  expect(await readRowAgain(new Blob(['a,b\n']), CSV, { number: 0, offset: 4000, length: 20 })).toEqual([])
})
