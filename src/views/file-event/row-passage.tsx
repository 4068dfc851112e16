import { useEffect, useRef } from 'react'
import type { RowCell, RowClaim } from '../../state/file-row.ts'
import { fileEventWords } from '../../words/file-event-words.ts'
import { excerptOfRow } from './excerpt.ts'
import '../shared/clipping.css'

/** The longest cell beside the marked ones that is shown whole, in code units. */
const CONTEXT = 90

interface Props {
  readonly cells: readonly RowCell[]
  readonly claim: RowClaim
  readonly name: string
  readonly number: number
  readonly table: string
}

/** A row as a clipping: the cells behind a fact marked between those beside them, then the file and the row. */
export function RowPassage({ cells, claim, name, number, table }: Props) {
  const figure = useRef<HTMLElement>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => figure.current?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <figure ref={figure} className="clipping row-clipping">
      <blockquote dir="auto">
        {excerptOfRow(cells, claim.cells).map((cell, place) =>
          cell ? (
            <div key={cell.column} className={cell.isMarked ? 'pair' : 'pair context'}>
              <span className="column">{cell.column}:</span>{' '}
              {cell.isMarked ? (
                <mark>{cell.value || fileEventWords.emptyCell}</mark>
              ) : (
                <span>{shortened(cell.value) || fileEventWords.emptyCell}</span>
              )}
            </div>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no name, and the passage does not change
            <div key={place} className="context">
              …
            </div>
          ),
        )}
      </blockquote>
      <figcaption>
        <p className="origin">
          <bdi>{fileEventWords.fragment(name, number)}</bdi>
          {table && `, ${table}`}
        </p>
      </figcaption>
    </figure>
  )
}

function shortened(text: string): string {
  return text.length > CONTEXT ? `${text.slice(0, CONTEXT).trimEnd()}…` : text
}
