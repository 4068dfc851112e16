import { useId } from 'react'
import { openPassage, usePage } from '../../state/choices.ts'
import type { FileRow, RowClaim } from '../../state/file-row.ts'
import { fileEventWords } from '../../words/file-event-words.ts'
import { words } from '../../words/words.ts'
import { RowPassage } from './row-passage.tsx'
import { factsOf, passageOf, type RowOfFile, type ShownFact } from './values.ts'

interface Props {
  readonly event: RowOfFile
  readonly file: FileRow
  /** The file's name, the row as a spreadsheet counts it, and the data set. */
  readonly name: string
  readonly number: number
  readonly table: string
}

/** What the row says, each with the way to the cells that say it, and what the reading made of them. */
export function RowFacts({ event, file, ...place }: Props) {
  return (
    <ul className="fact-list row-facts">
      {factsOf(event, file).map((shown) => (
        <RowFact key={shown.fact} shown={shown} file={file} {...place} />
      ))}
    </ul>
  )
}

function RowFact({
  shown: { fact, claims },
  file,
  ...place
}: { readonly shown: ShownFact } & Omit<Props, 'event'>) {
  const passage = usePage((now) => now.passage)
  const panel = useId()
  const label = fileEventWords.facts[fact]
  const isApart = claims.length > 1
  const open = claims.find(({ claim }) => passageOf(claim) === passage)?.claim
  const notes = file.readings.filter((reading) => reading.fact === fact)
  return (
    <li className={`fact ${fact}`}>
      <h3>{label}</h3>
      <div className="values">
        <div className={isApart ? 'claims' : undefined}>
          {claims.map(({ claim, values }) => (
            <div key={claim.claim} className="value">
              <div className="line">
                <div className="text">
                  {values.length === 0 && <span className="unsaid">{fileEventWords.notKnown}</span>}
                  {values.map((value) => (
                    <div key={value} dir="auto">
                      {value}
                    </div>
                  ))}
                  {isApart && <span className="made">{fileEventWords.claims[claim.claim]}</span>}
                </div>
                <PassageButton claim={claim} label={labelOf(claim)} isOpen={claim === open} panel={panel} />
              </div>
            </div>
          ))}
        </div>
        {notes.map(({ note, column, value }) => (
          <p key={note + column} className="reading">
            {fileEventWords.notes[note]!(column, value)}
          </p>
        ))}
        {open && (
          <div id={panel} className="passage-panel">
            <RowPassage cells={file.cells} claim={open} {...place} />
          </div>
        )}
      </div>
    </li>
  )
}

/** The name of a claim: the property, and which figure of it where a row has several. */
function labelOf({ fact, claim }: RowClaim): string {
  const label = fileEventWords.facts[fact]
  return claim === 'stated' ? label : fileEventWords.claimOf(label, fileEventWords.claims[claim])
}

function PassageButton({
  claim,
  label,
  isOpen,
  panel,
}: {
  readonly claim: RowClaim
  readonly label: string
  readonly isOpen: boolean
  readonly panel: string
}) {
  return (
    <button
      type="button"
      className="passage-button"
      aria-label={words.event.passageFor(label)}
      aria-expanded={isOpen}
      aria-controls={isOpen ? panel : undefined}
      title={words.event.passages(1)}
      data-count={1}
      onClick={() => openPassage(isOpen ? null : passageOf(claim))}
    />
  )
}
