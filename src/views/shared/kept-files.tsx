import { useId, useRef, useState } from 'react'
import { useFiles } from '../../state/files.ts'
import {
  forgetAllFiles,
  forgetFile,
  isKeptCopy,
  type KeptFile,
  openKept,
  useKeptFiles,
} from '../../state/kept-files.ts'
import { keptWords } from '../../words/kept-words.ts'
import './kept.css'

/** The files that are kept on this device, to be opened or forgotten; nothing where there is none. */
export function KeptFiles() {
  const { place, files, problems, isLasting } = useKeptFiles()
  const opened = useFiles()
  const [said, setSaid] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const isOpen = ({ set }: KeptFile) => opened.some((file) => file.set === set && file.state !== 'failed')
  // The button that was pressed goes, and its focus would be lost.
  function say(text: string) {
    title.current?.focus()
    setSaid(text)
  }
  function forget(kept: KeptFile) {
    say(isKeptCopy(kept.set) ? keptWords.forgottenOpen(kept.name) : keptWords.forgotten(kept.name))
    void forgetFile(kept.set)
  }
  if (place === 'none') return <p className="hint">{keptWords.noPlace}</p>
  if (files.length === 0 && said === '') return null
  return (
    <section className="kept-files" aria-labelledby={id}>
      <h3 id={id} ref={title} tabIndex={-1}>
        {keptWords.title}
      </h3>
      <ul>
        {files.map((kept) => (
          <li key={kept.set}>
            <span>
              <bdi>{kept.name}</bdi>
              <span className="hint">{keptWords.facts(kept.size, kept.rows, kept.date)}</span>
            </span>
            <span className="actions">
              {isOpen(kept) ? (
                <span className="hint">{keptWords.isOpen}</span>
              ) : (
                <button type="button" className="button small" onClick={() => void openKept(kept.set)}>
                  {keptWords.open(kept.name)}
                </button>
              )}
              <button type="button" className="quiet" onClick={() => forget(kept)}>
                {keptWords.forget(kept.name)}
              </button>
            </span>
            {!isOpen(kept) && problems.has(kept.set) && (
              <p role="alert" className="alert">
                {problems.get(kept.set)}
              </p>
            )}
          </li>
        ))}
      </ul>
      {files.length > 0 && (
        <p className="hint">
          {keptWords.total(files.reduce((sum, { size }) => sum + size, 0))}. {keptWords.about}
          {!isLasting && ` ${keptWords.maySweep}`}
        </p>
      )}
      {files.length > 1 && (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            say(keptWords.allForgotten)
            void forgetAllFiles()
          }}
        >
          {keptWords.forgetAll}
        </button>
      )}
      <p role="status" className="hint">
        {said}
      </p>
    </section>
  )
}
