import { type DragEvent, useEffect, useId, useState } from 'react'
import type { SourceRow } from '../../data/pack.ts'
import { forgetDocument, keepDocument, readKeptDocument } from '../../state/kept-document.ts'
import { readerWords } from '../../words/reader-words.ts'

const MOST_BYTES = 20 * 1024 * 1024

interface Props {
  readonly source: SourceRow
  readonly text: string | null
  readonly onText: (text: string | null) => void
}

/** Takes the document's text, dropped or chosen. It is read on this machine and kept only when the reader says so. */
export function DocumentField({ source, text, onText }: Props) {
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const [isOver, setOver] = useState(false)
  const [isKept, setKept] = useState(() => readKeptDocument(source.id) !== null)
  const isSame = useIsSameDocument(text, source.document)
  async function read(file: File | undefined) {
    if (!file) return
    setProblem(null)
    if (file.size === 0) return setProblem(readerWords.empty(file.name))
    if (file.size > MOST_BYTES) return setProblem(readerWords.tooLarge(file.name))
    try {
      onText(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer()))
    } catch {
      setProblem(readerWords.unreadable(file.name))
    }
  }
  function keep(wanted: boolean) {
    setProblem(null)
    if (!wanted) forgetDocument(source.id)
    else if (!keepDocument(source.id, text ?? '')) return setProblem(readerWords.keepFailed)
    setKept(wanted)
  }
  function close() {
    forgetDocument(source.id)
    setKept(false)
    setProblem(null)
    onText(null)
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void read(event.dataTransfer.files[0])
  }
  return (
    <section
      className={isOver ? 'document-field over' : 'document-field'}
      aria-label={readerWords.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h3>{readerWords.drop}</h3>
      {text === null ? (
        <>
          <p className="hint">{readerWords.hint}</p>
          <label htmlFor={id}>{readerWords.field}</label>
          <input
            id={id}
            type="file"
            accept="text/plain,.txt,.md"
            onChange={(event) => read(event.target.files?.[0])}
          />
        </>
      ) : (
        <>
          {isSame !== null && (
            <p className="hint">{isSame ? readerWords.sameDocument : readerWords.otherDocument}</p>
          )}
          <label className="check">
            <input type="checkbox" checked={isKept} onChange={(event) => keep(event.target.checked)} />{' '}
            {readerWords.keep}
          </label>
          <button type="button" className="quiet" onClick={close}>
            {readerWords.forget}
          </button>
        </>
      )}
      {problem && (
        <p role="alert" className="alert">
          {problem}
        </p>
      )}
    </section>
  )
}

/** Whether the text is the file that the pack's offsets count in; null while unknown, or where the pack or the browser can't say. */
function useIsSameDocument(text: string | null, expected: string): boolean | null {
  const [isSame, setSame] = useState<boolean | null>(null)
  useEffect(() => {
    let isCurrent = true
    setSame(null)
    // Browsers compute digests on secure pages only.
    if (text === null || expected === '' || !globalThis.crypto?.subtle) return
    void crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)).then((digest) => {
      const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      if (isCurrent) setSame(`sha256:${hex}` === expected)
    })
    return () => {
      isCurrent = false
    }
  }, [text, expected])
  return isSame
}
