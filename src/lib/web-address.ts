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
 * https://wicg.github.io/scroll-to-text-fragment/. A hash already there stays before it.
 */
export function quoteAddress(href: string, quote: { exact: string; prefix: string; suffix: string }): string {
  if (quote.exact === '') return href
  const prefix = quote.prefix ? `${encodeDirective(quote.prefix)}-,` : ''
  const suffix = quote.suffix ? `,-${encodeDirective(quote.suffix)}` : ''
  const mark = href.includes('#') ? '' : '#'
  return `${href}${mark}:~:text=${prefix}${encodeDirective(quote.exact)}${suffix}`
}

// The directive gives `-`, `,` and `&` a meaning of their own; encodeURIComponent leaves the first as it is.
function encodeDirective(text: string): string {
  return encodeURIComponent(text.trim()).replaceAll('-', '%2D')
}
