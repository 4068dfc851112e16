import { citeWords } from '../words/cite-words.ts'
import { dateInWords } from '../words/dates.ts'
import { passageWords } from '../words/passage-words.ts'
import { words } from '../words/words.ts'
import { type Citation, oneLine } from './citation.ts'

/** A citation as a sentence of a list of sources. */
export function citeAsText(cited: Citation): string {
  const { authors, title, container, publisher, version, issued, archive, quote } = cited
  const isOwnPublisher = authors.includes(publisher)
  const isRecord = version !== ''
  const parts = [
    authors.join(', '),
    `“${title}”`,
    [
      container,
      isRecord ? words.about.version(version) : '',
      isOwnPublisher ? '' : publisher,
      issued === '' ? (isRecord ? '' : passageWords.publishedUnknown) : dateInWords(issued),
    ]
      .filter(Boolean)
      .join(', '),
    quote === '' ? '' : citeWords.quote(quote),
    ...cited.notes,
    [
      cited.url === '' ? citeWords.noAddress : citeWords.at(cited.url, dateInWords(cited.accessed)),
      archive === '' ? '' : citeWords.archivedAt(archive),
    ]
      .filter(Boolean)
      .join('; '),
  ]
  return parts
    .map(oneLine)
    .filter(Boolean)
    .map((part) => (/[.!?…]["”’]?$/.test(part) ? part : `${part}.`))
    .join(' ')
}
