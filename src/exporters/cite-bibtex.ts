import { citeWords } from '../words/cite-words.ts'
import { type Citation, dateParts, joinParts, oneLine } from './citation.ts'

/**
 * A citation as an entry of BibTeX. The type is `misc`, which every style knows; `date` and `urldate` are read by biblatex,
 * year, month and day by the styles before it. Letters beyond ASCII stay as they are: both read UTF-8.
 */
export function citeAsBibtex(cited: Citation): string {
  const parts = dateParts(cited.issued)
  const authors = cited.authors.length > 0 ? cited.authors : [cited.container || cited.publisher]
  const container = cited.authors.length > 0 ? cited.container : ''
  const fields: [name: string, value: string][] = [
    // Doubled braces keep a name whole and the capitals of a title as they are.
    ['author', authors.map((author) => `{${bibtexText(author)}}`).join(' and ')],
    ['title', `{${bibtexText(cited.title)}}`],
    ['howpublished', bibtexText(container)],
    ['version', bibtexText(cited.version)],
    ['date', joinParts(parts, '-')],
    ['year', joinParts(parts.slice(0, 1), '')],
    ['month', String(parts[1] ?? '')],
    ['day', String(parts[2] ?? '')],
    ['url', bibtexAddress(cited.url)],
    ['urldate', cited.url === '' ? '' : cited.accessed],
    ['langid', bibtexText(cited.lang)],
    ['note', bibtexText(citeWords.note(cited).join('. '))],
  ]
  const lines = fields
    .filter(([, value]) => value !== '' && value !== '{}')
    .map(([name, value]) => `  ${name} = {${value}},`)
  return [`@misc{${cited.key.replace(/[^A-Za-z0-9:-]+/g, '-')},`, ...lines, '}', ''].join('\n')
}

/** BibTeX counts the braces behind a backslash too, so a brace of the text is written by its name. */
const ESCAPES: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
}

export function bibtexText(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\{}~^$&#_%]/g, (character) => ESCAPES[character]!)
      // Two in a row are one other sign to TeX.
      .replace(/(['`,<>-])(?=\1)|([?!])(?=`)/g, '$&{}')
  )
}

// The field is read to the letter, but its braces count.
function bibtexAddress(url: string): string {
  return oneLine(url).replace(/[{}\\ ]/g, encodeURIComponent)
}
