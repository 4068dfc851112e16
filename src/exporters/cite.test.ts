import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPack } from '../data/check-pack.ts'
import { indexPack } from '../data/pack.ts'
import { tinyPackFiles } from '../data/test-pack.ts'
import { dayFromIso } from '../lib/days.ts'
import { type Citation, dateParts } from './citation.ts'
import { citeEvent, citePassage, citeSource, citeView } from './cite.ts'
import { citeAsBibtex } from './cite-bibtex.ts'
import { citeAsCsl } from './cite-csl.ts'
import { citeAsRis } from './cite-ris.ts'
import { citeAsText } from './cite-text.ts'

const { info, tables } = checkPack(tinyPackFiles(), null)
const pack = indexPack(info!, tables)
const url = 'https://tocsin.example/event/market-attack/?known=2024-03-10&pack=tiny'
const reading = { url, known: dayFromIso('2024-03-10'), today: '2026-11-24' }
const event = citeEvent(pack, 'market-attack', '2024-03-04', reading)
const passage = citePassage(pack, 'agency-killed', 'market-attack', reading)!

test('an event is cited with its record, its version, who keeps it, the day of knowledge and the day of the reading', () => {
  expect(citeAsText(event)).toBe(
    `A curator. “Attack on the old market”. A tiny pack, version 1.0.0, Tocsin. Event: 4 March 2024. As known on 10 March 2024. ${url} (accessed 24 November 2026).`,
  )
})

test('without a day of knowledge none is named', () => {
  const all = citeEvent(pack, 'market-attack', '', { ...reading, known: null })
  expect(citeAsText(all)).not.toMatch(/known on|Event:/i)
})

test('a passage is cited as its source, with the words and the entry that quotes them', () => {
  expect(citeAsText(passage)).toBe(
    `The Agency. “What is known of the attack”. 20 March 2024. Passage: “the bomb killed 5 people”. Read for the record 1 April 2024. Quoted in “Attack on the old market”, A tiny pack, version 1.0.0, as known on 10 March 2024, ${url}. https://agency.example/attack (accessed 24 November 2026).`,
  )
})

test('a source without an address says so, and a record names how much of it is shown', () => {
  expect(citeAsText(citeSource(pack, 'paper', reading)!)).toMatch(
    /^“Attack on the old market”\. The Paper, 6 March 2024\..*Address not known\.$/,
  )
  expect(citeAsText(citeView(pack, '2 of 3 events', reading))).toContain('Selection: 2 of 3 events.')
  const sides = { by: 'country', sides: ['FR', 'LU'] } as const
  expect(citeAsText(citeView(pack, '2 of 3 events', reading, sides))).toContain(
    'Side by side: France and Luxembourg. Selection: 2 of 3 events.',
  )
  expect(citeSource(pack, 'nobody', reading)).toBeNull()
  expect(citePassage(pack, 'nobody', null, reading)).toBeNull()
})

test('a date has as many parts as are known', () => {
  expect(
    ['2024-03-24', '2024-03', '2024', '2024-03-04/2024-03-06', '[2023..2024]', '', '..'].map(dateParts),
  ).toEqual([[2024, 3, 24], [2024, 3], [2024], [2024, 3], [], [], []])
})

/** What another project's reader makes of a text. */
interface Parsed {
  readonly title?: string
  readonly URL?: string
  readonly issued?: { readonly 'date-parts': number[][] }
  readonly accessed?: { readonly 'date-parts': number[][] }
}

function parse(text: string, type: string): Parsed {
  const input = type === '' ? JSON.parse(text) : text
  const [item] = new Cite(input, type === '' ? {} : { forceType: type }).data as Parsed[]
  return item!
}

const FORMATS = [
  ['BibTeX', citeAsBibtex, '@bibtex/text'],
  ['RIS', citeAsRis, '@ris/file'],
  ['CSL-JSON', citeAsCsl, ''],
] as const

// Doubled braces are read as a part that keeps its capitals.
function plain(title: string | undefined): string | undefined {
  return title?.replace(/^<span class="nocase">(.*)<\/span>$/s, '$1')
}

test.each(FORMATS)('another reader finds title, address and dates again in %s', (_name, write, type) => {
  for (const cited of [event, passage, { ...passage, type: 'article-newspaper' } as const]) {
    const parsed = parse(write(cited), type)
    expect(plain(parsed.title)).toBe(cited.title)
    expect(parsed.URL).toBe(cited.url)
    // Of a newspaper this reader of RIS takes no more than the year.
    const isYear = type === '@ris/file' && cited.type === 'article-newspaper'
    expect(parsed.issued?.['date-parts'] ?? [[]]).toEqual([dateParts(cited.issued).slice(0, isYear ? 1 : 3)])
    // The dialect of BibTeX that knows the day of the reading is biblatex's; the reader of RIS takes it from newspapers only.
    const dated = type === '@bibtex/text' ? parse(write(cited), '@biblatex/text') : parsed
    if (type !== '@ris/file' || cited.type === 'article-newspaper')
      expect(dated.accessed?.['date-parts']).toEqual([[2026, 11, 24]])
  }
})

const HARD = [
  '{',
  '}',
  '\\',
  '%',
  '$',
  '&',
  '#',
  '_',
  '~',
  '^',
  '"',
  "'",
  '`',
  '-',
  '<',
  '@',
  ',',
  '=',
  'é',
  'Ж',
  '中',
  '\n',
  '\r',
  '  ',
  'TY  - ',
  'ER  - ',
  'a',
  'B',
  ' ',
]
const hardText = fc
  .array(fc.constantFrom(...HARD), { minLength: 1, maxLength: 12 })
  .map((parts) => `x${parts.join('')}x`)

test.each(FORMATS)('whatever stands in a title comes back from %s', (_name, write, type) => {
  fc.assert(
    fc.property(hardText, hardText, (title, name) => {
      const cited: Citation = { ...event, title, authors: [name], notes: [name] }
      const parsed = parse(write(cited), type)
      const expected = title.replace(/\s+/g, ' ')
      expect(plain(parsed.title)).toBe(expected)
      expect(parsed.URL).toBe(url)
    }),
    { numRuns: 200 },
  )
})

test('no value of RIS breaks its line, and braces of BibTeX always match', () => {
  fc.assert(
    fc.property(hardText, (text) => {
      const cited: Citation = { ...event, title: text, authors: [text, text], quote: text, notes: [text] }
      const lines = citeAsRis(cited).split('\r\n')
      expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true)
      expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1)
      let depth = 0
      for (const character of citeAsBibtex(cited)) {
        if (character === '{') depth++
        if (character === '}') depth--
        expect(depth).toBeGreaterThanOrEqual(0)
      }
      expect(depth).toBe(0)
    }),
  )
})
