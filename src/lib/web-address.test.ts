import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quoteAddress, webAddress } from './web-address.ts'

describe('webAddress', () => {
  it.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['http://example.com', 'http://example.com/'],
    ['HTTPS://Example.COM/Path', 'https://example.com/Path'],
    ['https://example.com/a b', 'https://example.com/a%20b'],
    ['https://example.com/"><script>', 'https://example.com/%22%3E%3Cscript%3E'],
    ['https://пример.example/', 'https://xn--e1afmkfd.example/'],
  ])('takes %s as %s', (text, href) => {
    expect(webAddress(text)).toBe(href)
  })

  it.each([
    '',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'javascript://example.com/%0Aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'ftp://example.com/',
    'mailto:a@example.com',
    '//example.com/',
    '\\\\example.com\\',
    '/event/a/',
    'example.com',
    'https:example.com',
    'https:/example.com',
    'https://',
    'https://exa mple.com/',
    'https://example.com:port/',
    ' https://example.com/',
    '\thttps://example.com/',
    'view-source:https://example.com/',
  ])('refuses "%s"', (text) => {
    expect(webAddress(text)).toBeNull()
  })

  it('never throws, and what it lets through is a web address that it lets through again', () => {
    const anyText = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `https://${text}`),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const href = webAddress(text)
        if (href === null) return
        expect(['http:', 'https:']).toContain(new URL(href).protocol)
        expect(webAddress(href)).toBe(href)
      }),
    )
  })
})

describe('quoteAddress', () => {
  const page = 'https://example.com/story'
  const bare = { prefix: '', suffix: '' }

  it('marks the quote alone, or with the words around it', () => {
    expect(quoteAddress(page, { exact: 'at least 60', ...bare })).toBe(`${page}#:~:text=at%20least%2060`)
    expect(quoteAddress(page, { exact: 'b', prefix: 'a', suffix: '' })).toBe(`${page}#:~:text=a-,b`)
    expect(quoteAddress(page, { exact: 'b', prefix: '', suffix: 'c' })).toBe(`${page}#:~:text=b,-c`)
    expect(quoteAddress(page, { exact: 'b', prefix: 'a', suffix: 'c' })).toBe(`${page}#:~:text=a-,b,-c`)
  })

  it('encodes the characters that a directive gives a meaning of its own', () => {
    expect(quoteAddress(page, { exact: 'mid-May, R&D #1', prefix: 'a-', suffix: ', b' })).toBe(
      `${page}#:~:text=a%2D-,mid%2DMay%2C%20R%26D%20%231,-%2C%20b`,
    )
  })

  it('leaves out the white space at the ends, and a part that is nothing else', () => {
    expect(quoteAddress(page, { exact: ' b ', prefix: 'a ', suffix: '\n' })).toBe(`${page}#:~:text=a-,b`)
    expect(quoteAddress(page, { exact: 'b', prefix: ' ', suffix: ' c' })).toBe(`${page}#:~:text=b,-c`)
    expect(quoteAddress(page, { exact: ' ', prefix: 'a', suffix: 'c' })).toBe(page)
  })

  it('keeps a hash that is there', () => {
    expect(quoteAddress(`${page}#part`, { exact: 'b', ...bare })).toBe(`${page}#part:~:text=b`)
    expect(quoteAddress(`${page}#`, { exact: 'b', ...bare })).toBe(`${page}#:~:text=b`)
  })

  it('takes the place of a text fragment that is there, as browsers copy one', () => {
    expect(quoteAddress(`${page}#:~:text=old`, { exact: 'b', ...bare })).toBe(`${page}#:~:text=b`)
    expect(quoteAddress(`${page}#part:~:text=old`, { exact: 'b', ...bare })).toBe(`${page}#part:~:text=b`)
  })

  it('leaves the address as it is without a quote', () => {
    expect(quoteAddress(`${page}#part`, { exact: '', prefix: 'a', suffix: 'c' })).toBe(`${page}#part`)
  })

  it('writes a directive from which the quote can be read back', () => {
    const anyPart = fc.string({ unit: 'grapheme' }).map((text) => text.trim())
    fc.assert(
      fc.property(anyPart, anyPart, anyPart, (exact, prefix, suffix) => {
        fc.pre(exact !== '')
        const directive = quoteAddress(page, { exact, prefix, suffix }).split('#:~:text=')[1]!
        expect(directive).not.toContain('&')
        const parts = directive.split(',')
        const before = parts[0]?.endsWith('-') ? parts.shift()!.slice(0, -1) : ''
        const after = parts.at(-1)?.startsWith('-') ? parts.pop()!.slice(1) : ''
        expect([before, ...parts, after].map(decodeURIComponent)).toEqual([prefix, exact, suffix])
      }),
    )
  })
})
