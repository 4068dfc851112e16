import { citeWords } from '../words/cite-words.ts'
import { type Citation, dateParts, oneLine } from './citation.ts'

/** A citation as CSL-JSON, which Zotero, Pandoc and citeproc read: a list of one item. */
export function citeAsCsl(cited: Citation): string {
  const issued = dateParts(cited.issued)
  const texts = {
    title: cited.title,
    'container-title': cited.container,
    publisher: cited.publisher,
    version: cited.version,
    URL: cited.url,
    archive: cited.archive,
    language: cited.lang,
    note: citeWords.note(cited).join('. '),
  }
  const filled = Object.entries(texts).flatMap(([name, text]) =>
    oneLine(text) === '' ? [] : [[name, oneLine(text)]],
  )
  const item = {
    id: cited.key,
    type: cited.type,
    ...Object.fromEntries(filled),
    ...(cited.authors.length > 0 && {
      author: cited.authors.map((literal) => ({ literal: oneLine(literal) })),
    }),
    ...(issued.length > 0 && { issued: { 'date-parts': [issued] } }),
    ...(cited.url !== '' && { accessed: { 'date-parts': [dateParts(cited.accessed)] } }),
  }
  return `${JSON.stringify([item], null, 2)}\n`
}
