import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { tinyPackFiles, withTinyCell, withTinyDescriptor } from './test-pack.ts'

function check(link: string, files = tinyPackFiles()) {
  const asked = withTinyDescriptor(files, ({ tocsin }) => {
    tocsin['questions'] = [{ question: 'What happened?', link }]
  })
  const { info, problems } = checkPack(asked, null)
  return [info?.questions.length, problems.map(({ rule }) => rule)]
}

test.each([
  'event/market-attack/',
  'event/market-attack/?known=2024-03-06',
  'country/LU/',
  'country/FR/?at=2024-03-05',
  '?kind=attack',
])('keeps a question that leads to %s', (link) => {
  expect(check(link)).toEqual([1, []])
})

test.each(['event/old-market/', 'event/no-such/', 'country/SE/'])(
  'leaves out a question that leads to %s, which the pack does not have',
  (link) => {
    expect(check(link)).toEqual([0, ['question']])
  },
)

test('leaves out a question that leads to a withdrawn event', () => {
  const files = withTinyCell(tinyPackFiles(), 'events.csv', 'market-attack', 'status', 'withdrawn')
  expect(check('event/market-attack/', files)).toEqual([0, expect.arrayContaining(['question'])])
})

test('a country of which only a scale is known is there', () => {
  const files = withTinyCell(tinyPackFiles(), 'claims.csv', 'alert-country', 'value', 'LU')
  expect(check('country/FR/', files)[0]).toBe(1)
})

test('says nothing more where the events could not be read', () => {
  const files = new Map(tinyPackFiles())
  files.delete('events.csv')
  const asked = withTinyDescriptor(files, ({ tocsin }) => {
    tocsin['questions'] = [{ question: 'What happened?', link: 'event/market-attack/' }]
  })
  const { problems } = checkPack(asked, null)
  expect(problems.filter(({ rule }) => rule === 'question')).toEqual([])
})
