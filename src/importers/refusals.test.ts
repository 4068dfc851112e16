import { expect, test } from 'vitest'
import { MOST_REFUSALS, Refusals, refusalsAsCsv } from './refusals.ts'

test('counts all and keeps the first, without asking for the others', () => {
  const refusals = new Refusals()
  let asked = 0
  for (let row = 2; row < MOST_REFUSALS + 502; row++)
    refusals.add(row % 2 ? 'date' : 'count', () => {
      asked++
      return { row, column: 'date', value: 'x', reason: 'Not a date.' }
    })
  expect([refusals.count, refusals.kept.length, asked]).toEqual([
    MOST_REFUSALS + 500,
    MOST_REFUSALS,
    MOST_REFUSALS,
  ])
  expect([...refusals.byRule]).toEqual([
    ['count', (MOST_REFUSALS + 500) / 2],
    ['date', (MOST_REFUSALS + 500) / 2],
  ])
})

test('a value is cut to 80 characters, none of them in half', () => {
  const refusals = new Refusals()
  for (const value of ['a'.repeat(80), 'a'.repeat(81), '🙂'.repeat(80), '🙂'.repeat(90), 'b'.repeat(5000)])
    refusals.add('date', () => ({ row: 2, column: null, value, reason: '' }))
  expect(refusals.kept.map(({ value }) => value)).toEqual([
    'a'.repeat(80),
    `${'a'.repeat(79)}…`,
    '🙂'.repeat(80),
    `${'🙂'.repeat(79)}…`,
    `${'b'.repeat(79)}…`,
  ])
})

test('the refused rows are a table that no spreadsheet takes for formulas', () => {
  const refusals = new Refusals()
  refusals.add('count', () => ({ row: 7, column: 'nkill', value: '=1+1, "or so"', reason: 'Not a number.' }))
  refusals.add('columns', () => ({ row: 8, column: null, value: null, reason: 'Two cells.' }))
  expect(refusalsAsCsv(refusals)).toBe(
    '\uFEFFrow,column,value,rule,reason\r\n7,nkill,"\'=1+1, ""or so""",count,Not a number.\r\n8,,,columns,Two cells.\r\n',
  )
})
