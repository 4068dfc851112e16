import { expect, test } from 'vitest'
import { reportLink, reportReceiver } from './report-link.ts'

const PAGE = 'https://git.example/o/r/issues/new?title={title}&body={text}'

test('fills a title and a text into the page for reports, whatever is in them', () => {
  const link = new URL(reportLink(PAGE, 'A & B: {text} #1', 'Ligne 1\n$& 100 %\n“é”')!)
  expect(link.origin + link.pathname).toBe('https://git.example/o/r/issues/new')
  expect(link.searchParams.get('title')).toBe('A & B: {text} #1')
  expect(link.searchParams.get('body')).toBe('Ligne 1\n$& 100 %\n“é”')
  expect([...link.searchParams.keys()]).toEqual(['title', 'body'])
})

test('fills in the names that another host gives to title and text', () => {
  const link = reportLink(
    'https://lab.example/-/issues/new?issue[title]={title}&issue[description]={text}',
    'A',
    'B',
  )
  expect(new URL(link!).searchParams.get('issue[description]')).toBe('B')
})

test('writes an e-mail with subject and lines', () => {
  expect(reportLink('mailto:a@example.org', 'A & B', 'one\ntwo')).toBe(
    'mailto:a@example.org?subject=A%20%26%20B&body=one%0D%0Atwo',
  )
})

test.each([
  ['nobody takes reports', '', 'short'],
  ['it is no web address', 'javascript:alert("{text}")', 'short'],
  ['the text is too long for a link', PAGE, 'é'.repeat(2000)],
])('there is no link when %s', (_, to, text) => {
  expect(reportLink(to, 'A', text)).toBeNull()
})

test('names whom a report goes to', () => {
  expect(reportReceiver(PAGE)).toBe('git.example')
  expect(reportReceiver('mailto:a@example.org')).toBe('a@example.org')
})
