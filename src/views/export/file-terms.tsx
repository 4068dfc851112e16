import { dataSetsOf, type TakenDataSet } from '../../exporters/data-sets.ts'
import type { Selection } from '../../exporters/selection.ts'
import { webAddress } from '../../lib/web-address.ts'
import { fileCitationWords, fileExportWords, MOST_SPREADSHEET_ROWS } from '../../words/file-export-words.ts'
import { DATA_FORMATS, type Format } from './make-file.ts'

interface Props {
  readonly format: Format
  readonly selection: Selection
}

/** What is to be known before events of opened files are saved: those that may not be passed on, and those that stay out. */
export function FileCautions({ format, selection }: Props) {
  const sets = dataSetsOf(selection)
  const isData = DATA_FORMATS.some((each) => each === format)
  const isPack = format === 'package'
  const closed = sets.filter(({ terms }) => terms.isNotPassedOn)
  const { length } = selection.rows
  return (
    <>
      {isData && !isPack && closed.length > 0 && (
        <p className="callout">
          {fileExportWords.noPassingOn(
            closed.map(({ name }) => name),
            countOf(closed),
          )}
        </p>
      )}
      {isPack && sets.length > 0 && <p className="hint">{fileExportWords.leftOut(countOf(sets))}</p>}
      {format === 'csv' && length >= MOST_SPREADSHEET_ROWS && (
        <p className="hint">{fileExportWords.tooManyRows(length)}</p>
      )}
    </>
  )
}

function countOf(sets: readonly TakenDataSet[]): number {
  return sets.reduce((sum, { events }) => sum + events, 0)
}

/** Whose the events of files are, for the list of terms. */
export function DataSetTerms({ format, selection }: Props) {
  const sets = format === 'package' ? [] : dataSetsOf(selection)
  if (sets.length === 0) return null
  return (
    <>
      <dt>{fileExportWords.dataSets}</dt>
      {sets.map(({ name, events, files, terms }) => {
        const href = webAddress(terms.link)
        return (
          <dd key={name}>
            {fileCitationWords.dataSet(name, events, files)}. {terms.licence} {terms.attribution}{' '}
            {href && (
              <a href={href} target="_blank" rel="noopener noreferrer">
                {terms.link}
              </a>
            )}
          </dd>
        )
      })}
    </>
  )
}
