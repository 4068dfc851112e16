import { expect, test } from 'vitest'
import { readRow } from './read-row.ts'
import { readRows } from './read-rows.ts'
import { gedText } from './test-ged.ts'
import { COMMA } from './test-scan.ts'

test('each row of a file is read again by its offset and length', async () => {
  const file = new Blob(['\uFEFF', ...gedText(300), '\r\n"last, \n""one""",é'])
  const rows: { offset: number; length: number; cells: string[] }[] = []
  await readRows(file.stream(), () => (block) => {
    for (let row = 0; row < block.rows; row++)
      rows.push({ offset: block.offsets[row]!, length: block.lengths[row]!, cells: block.texts(row) })
  })
  expect(rows).toHaveLength(301)
  for (const { offset, length, cells } of rows)
    expect(await readRow(file, offset, length, COMMA)).toEqual(cells)
  expect(rows.at(-1)?.cells).toEqual(['last, \n"one"', 'é'])
})

test('a row that is no longer there has no cells', async () => {
  expect(await readRow(new Blob(['a,b\n']), 4000, 20, COMMA)).toEqual([])
})
