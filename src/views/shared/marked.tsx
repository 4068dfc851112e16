import { Fragment } from 'react'
import { findWords, type Stretch } from '../../lib/find-words.ts'
import './marked.css'

/** A text with the words of a search (folded) marked in it. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return <MarkedStretches text={text} stretches={findWords(text, words)} />
}

export function MarkedStretches({
  text,
  stretches,
}: {
  readonly text: string
  readonly stretches: readonly Stretch[]
}) {
  let at = 0
  const parts = stretches.map(([start, end]) => {
    const before = text.slice(at, start)
    at = end
    return (
      <Fragment key={start}>
        {before}
        <mark className="hit">{text.slice(start, end)}</mark>
      </Fragment>
    )
  })
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
