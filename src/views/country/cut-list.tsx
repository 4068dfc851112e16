import { type ReactNode, useState } from 'react'
import { words } from '../../words/words.ts'

const SHOWN = 10

interface Props<T> {
  readonly items: readonly T[]
  /** What the items are, for the name of the button that shows the rest. */
  readonly what: string
  readonly draw: (item: T) => ReactNode
}

/** The first items of a list, and the way to the rest. */
export function CutList<T>({ items, what, draw }: Props<T>) {
  const [isWhole, setWhole] = useState(false)
  // One more is shown rather than hidden behind a button.
  const isCut = !isWhole && items.length > SHOWN + 1
  return (
    <>
      <ol className="cut-list">{(isCut ? items.slice(0, SHOWN) : items).map(draw)}</ol>
      {isCut && (
        <button type="button" className="quiet" onClick={() => setWhole(true)}>
          {words.lanes.showAll(items.length)}
          <span className="visually-hidden"> ({what})</span>
        </button>
      )}
    </>
  )
}
