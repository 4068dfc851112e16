import { webAddress } from './web-address.ts'

/** The longest address that mail programs and code hosts are sure to take. */
const LONGEST = 7_500

/**
 * The link that opens a report, filled in: of a web page with the places `{title}` and `{text}`, or of `mailto:` and an address.
 * Null where there is none, or where the text is too long for a link.
 */
export function reportLink(to: string, title: string, text: string): string | null {
  const filled = to.startsWith('mailto:')
    ? `${to}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text.replace(/\r?\n/g, '\r\n'))}`
    : webAddress(
        to.replace(/\{(title|text)\}/g, (_, part) => encodeURIComponent(part === 'title' ? title : text)),
      )
  return filled === null || filled.length > LONGEST ? null : filled
}

/** Whom a report goes to, as a reader reads it: `git.example` or `a@example.org`. */
export function reportReceiver(to: string): string {
  return to.startsWith('mailto:') ? to.slice('mailto:'.length) : new URL(to).host
}
