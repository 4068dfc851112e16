import { useState } from 'react'
import type { CountryAnswers } from '../../data/answer-countries.ts'
import { answersAsCsv } from '../../exporters/answer-times-csv.ts'
import { pictureAsPng } from '../../exporters/picture.ts'
import { fileName } from '../../exporters/selection.ts'
import type { Matches } from '../../filter/match.ts'
import { page } from '../../state/choices.ts'
import { addressOf, articleChoices } from '../../state/history.ts'
import { DEFAULT_PACK, type EventRecord } from '../../state/record.ts'
import { answerTimesWords } from '../../words/answer-times-words.ts'
import { exportWords } from '../../words/export-words.ts'
import { inLight } from '../shared/drawn.ts'
import { saveFile } from '../shared/save-file.ts'
import { drawAnswers } from './draw-picture.ts'

const FORMATS = ['csv', 'svg', 'png'] as const
type Format = (typeof FORMATS)[number]

interface Props {
  readonly record: EventRecord
  readonly matches: Matches
  readonly rows: readonly CountryAnswers[]
}

/** Takes the cases along, as a table or as the picture of the chart. */
export function SaveButtons({ record, matches, rows }: Props) {
  const { pack } = record
  const known = record.known ?? null
  const [said, setSaid] = useState('')
  const [fault, setFault] = useState('')
  async function save(format: Format) {
    setFault('')
    try {
      const name = fileName(
        { pack, known, isWhole: matches.count === matches.columns.count && known === null },
        'answer-times',
        format,
      )
      const content = await makeFile(format, { record, matches, rows })
      saveFile(name, content)
      setSaid(exportWords.saved(name, exportWords.bytes(content.size)))
    } catch (error) {
      setSaid('')
      setFault(exportWords.failed(error instanceof Error ? error.message : String(error)))
    }
  }
  return (
    <div className="answer-tools">
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="button small"
          // The table names its sources, which come after the rest.
          disabled={format === 'csv' && !pack.isComplete}
          onClick={() => void save(format)}
        >
          {answerTimesWords.save[format]}
        </button>
      ))}
      <span role="status" className="hint">
        {said}
      </span>
      {fault !== '' && (
        <p role="alert" className="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

async function makeFile(format: Format, { record, matches, rows }: Props): Promise<Blob> {
  const { pack, columns } = record
  const known = record.known ?? null
  const now = page.getState()
  // A link that lasts names its pack: what the page opens with may change.
  const lasting = { pack: now.pack ?? DEFAULT_PACK, embed: false }
  if (format === 'csv') {
    const linkOf = (event: string) => addressOf({ ...articleChoices({ event }), ...lasting })
    return new Blob([answersAsCsv({ pack, columns, known, linkOf }, rows)], {
      type: 'text/csv;charset=utf-8',
    })
  }
  const link = addressOf({ ...now, ...lasting })
  const svg = inLight(() => drawAnswers({ pack, known, filters: matches.filters, rows, link }))
  return format === 'png' ? pictureAsPng(svg) : new Blob([svg], { type: 'image/svg+xml;charset=utf-8' })
}
