import { expect, test } from 'vitest'
import { lookAtDateOrder } from './date-order.ts'

test('a date that is one in one order only settles it, and is the example', () => {
  expect(lookAtDateOrder(['03/04/2015', '13/11/2015'])).toEqual({
    order: 'dmy',
    example: { cell: '13/11/2015', dmy: '2015-11-13', mdy: null },
  })
  expect(lookAtDateOrder(['11/13/2015 22:10'])?.order).toBe('mdy')
})

test('dates of both orders leave it open, with one that reads differently', () => {
  expect(lookAtDateOrder(['05/05/2015', ' 03/04/2015 '])).toEqual({
    order: null,
    example: { cell: '03/04/2015', dmy: '2015-04-03', mdy: '2015-03-04' },
  })
  expect(lookAtDateOrder(['05/05/2015'])?.order).toBe(null)
})

test('a column of either order in turn is open', () => {
  expect(lookAtDateOrder(['13/11/2015', '11/14/2015'])?.order).toBe(null)
})

test('dates that say their order themselves ask nothing', () => {
  expect(lookAtDateOrder(['2015-11-13', '13 November 2015', 'mars 2016', '99/99/2015', ''])).toBe(null)
})
