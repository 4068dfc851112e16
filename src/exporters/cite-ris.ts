import { citeWords } from '../words/cite-words.ts'
import { type Citation, dateParts, joinParts, oneLine } from './citation.ts'

const TYPES = { webpage: 'ELEC', 'article-newspaper': 'NEWS', dataset: 'DATA' } as const

/** A citation in RIS: a tag and a value a line, so no value has a line break. */
export function citeAsRis(cited: Citation): string {
  const parts = dateParts(cited.issued)
  const values: [tag: string, value: string][] = [
    ['TY', TYPES[cited.type]],
    ['ID', cited.key],
    ['TI', cited.title],
    ...cited.authors.map((author): [string, string] => ['AU', author]),
    ['T2', cited.container],
    ['PB', cited.publisher],
    ['ET', cited.version],
    ['PY', joinParts(parts.slice(0, 1), '')],
    ['DA', joinParts(parts, '/')],
    ['UR', cited.url],
    ['Y2', cited.url === '' ? '' : cited.accessed.replaceAll('-', '/')],
    ['LA', cited.lang],
    ...citeWords.note(cited).map((note): [string, string] => ['N1', note]),
  ]
  const lines = values
    .map(([tag, value]) => [tag, oneLine(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}`)
  return [...lines, 'ER  - ', ''].join('\r\n')
}
