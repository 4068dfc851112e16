import { useId, useRef } from 'react'
import { useFiles } from '../../state/files.ts'
import {
  forgetAllFiles,
  forgetListed,
  type KeptFile,
  openKept,
  useKeptFiles,
} from '../../state/kept-files.ts'
import { keptWords } from '../../words/kept-words.ts'
import './kept.css'

/** The files that are kept on this device and not open, to be opened or forgotten; nothing where there is none. */
export function KeptFiles() {
  const { place, files, problems, isLasting, said } = useKeptFiles()
  const opened = useFiles()
  const title = useRef<HTMLHeadingElement>(null)
  const id = useId()
  // The button that was pressed goes, and its focus would be lost.
  const keepFocus = () => title.current?.focus()
  if (place === 'none') return <p className="hint">{keptWords.noPlace}</p>
  const closed = files.filter(
    ({ set }) => !opened.some((file) => file.set === set && file.state !== 'failed'),
  )
  if (closed.length === 0 && said === '') return null
  return (
    <section className="kept-files" aria-labelledby={id}>
      <h3 id={id} ref={title} tabIndex={-1}>
        {keptWords.title}
      </h3>
      <ul>
        {closed.map((kept) => (
          <KeptRow
            key={kept.set}
            kept={kept}
            problem={problems.get(kept.set)}
            onOpen={() => {
              keepFocus()
              void openKept(kept.set)
            }}
            onForget={() => {
              keepFocus()
              void forgetListed(kept)
            }}
          />
        ))}
      </ul>
      {closed.length > 0 && (
        <p className="hint">
          {keptWords.about(files.reduce((sum, { size }) => sum + size, 0))}
          {!isLasting && ` ${keptWords.maySweep}`}{' '}
          <button
            type="button"
            className="quiet"
            onClick={() => {
              keepFocus()
              void forgetAllFiles()
            }}
          >
            {keptWords.forgetAll}
          </button>
        </p>
      )}
      <p role="status" className="hint">
        {said}
      </p>
    </section>
  )
}

interface RowProps {
  readonly kept: KeptFile
  readonly problem: string | undefined
  readonly onOpen: () => void
  readonly onForget: () => void
}

function KeptRow({ kept: { name, size, rows, date }, problem, onOpen, onForget }: RowProps) {
  return (
    <li>
      <span>
        <bdi>{name}</bdi> <span className="hint">{keptWords.facts(size, rows, date)}</span>
      </span>
      <span className="actions">
        <button type="button" className="button small" onClick={onOpen}>
          {keptWords.open} <span className="visually-hidden">{name}</span>
        </button>
        <button type="button" className="quiet" onClick={onForget}>
          {keptWords.forget} <span className="visually-hidden">{name}</span>
        </button>
      </span>
      {problem !== undefined && (
        <p role="alert" className="alert">
          {problem}
        </p>
      )}
    </li>
  )
}
