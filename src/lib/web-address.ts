/** The address when it is http or https, else null. Links from data go through here and nowhere else. */
export function webAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text)) return null
  try {
    const { protocol, href } = new URL(text)
    return protocol === 'http:' || protocol === 'https:' ? href : null
  } catch {
    return null
  }
}

/**
 * The address with a text fragment that makes the browser mark the quote, see
 * https://wicg.github.io/scroll-to-text-fragment/. A hash already there stays before it; a text fragment gives way to it.
 */
export function quoteAddress(href: string, quote: { exact: string; prefix: string; suffix: string }): string {
  const [exact, prefix, suffix] = [quote.exact, quote.prefix, quote.suffix].map(encodeDirective)
  if (!exact) return href
  const before = prefix ? `${prefix}-,` : ''
  const after = suffix ? `,-${suffix}` : ''
  const page = href.replace(/(#.*?):~:.*$/s, '$1')
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${before}${exact}${after}`
}

// The directive gives `-`, `,` and `&` a meaning of their own; encodeURIComponent leaves the first as it is.
function encodeDirective(text: string): string {
  return encodeURIComponent(text.trim()).replaceAll('-', '%2D')
}
