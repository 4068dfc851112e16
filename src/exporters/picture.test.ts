import { expect, test } from 'vitest'
import { composePicture, escapeXml, wrap } from './picture.ts'

const measure = (text: string) => text.length * 6

const picture = {
  width: 300,
  height: 100,
  drawing: '<rect width="10" height="10"/>',
  title: 'A <record> & "more"',
  lines: ['3 of 3 events', 'As known on 10 March 2024'],
  legend: [{ markup: '<circle r="4"/>', width: 14, label: 'attack' }],
  notes: ['By A curator, CC0-1.0', 'https://tocsin.example/?a=1&b=2'],
  colours: { paper: '#fff', ink: '#000', muted: '#555', line: '#ddd' },
  measure,
}

test('a picture says what it shows, whose it is, as known when, and where it is from', () => {
  const svg = composePicture(picture)
  for (const text of [
    'A &lt;record&gt; &amp; &quot;more&quot;',
    'As known on 10 March 2024',
    'By A curator, CC0-1.0',
    '?a=1&amp;b=2',
    'attack',
  ])
    expect(svg).toContain(text)
  expect(svg).toContain(picture.drawing)
})

test('a picture asks nothing from outside', () => {
  expect(composePicture(picture)).not.toMatch(/href=|url\(|<image|<style|foreignObject|class=/)
})

test('lines are no wider than they may be, and nothing is lost', () => {
  const text = 'a few words and averyveryverylongwordthatfitsnowhere then'
  const lines = wrap(text, 60, measure)
  expect(lines.every((line) => measure(line) <= 60)).toBe(true)
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  expect(wrap('', 60, measure)).toEqual([])
})

test('characters that XML cannot hold are left out', () => {
  expect(escapeXml('a\u0000\u0008\uFFFFb\ud800c\td')).toBe('abc\td')
})

test('a long label of the legend is broken on a narrow picture', () => {
  const label = 'a label that is much longer than the whole of a narrow picture can ever be wide'
  const svg = composePicture({ ...picture, legend: [{ markup: '<circle r="4"/>', width: 14, label }] })
  const texts = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map((match) => match[1]!)
  expect(texts.every((text) => measure(text) <= 300 - 36)).toBe(true)
  expect(texts.join(' ')).toContain(label)
})
