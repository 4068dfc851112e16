import { useEffect, useRef, useState } from 'react'
import { page, setKnown, usePage } from '../../state/choices.ts'
import { dismissRepeated, openFiles, useFiles, useRepeatedFile } from '../../state/files.ts'
import { useKeptFiles } from '../../state/kept-files.ts'
import { closeOpenedPack } from '../../state/opened-pack.ts'
import { looksLikeTable } from '../../state/pasted-table.ts'
import { formatDay } from '../../words/dates.ts'
import { fileWords as said } from '../../words/file-words.ts'
import { words } from '../../words/words.ts'
import { KeptFiles } from '../shared/kept-files.tsx'
import { DropTarget } from './drop-target.tsx'
import { FileRow } from './file-row.tsx'
import { useAnnouncement } from './use-announcement.ts'
import './files.css'

/** Opens what the reader gives the page, and lists what is open. `title` is that of the record that is shown. */
export function FilesView({ title }: { readonly title: string }) {
  const files = useFiles()
  const { files: kept, said: saidOfKept } = useKeptFiles()
  const openedPack = usePage((now) => now.openedPack)
  const [isFolded, setFolded] = useState(false)
  const region = useRef<HTMLElement>(null)
  const announcement = useAnnouncement(files)
  useGiven()
  useEffect(() => {
    // What the columns of the only file hold is asked at once.
    const [only, ...more] = files
    if (only?.state === 'unknown' && more.length === 0 && asked.current !== only.unknown) {
      asked.current = only.unknown
      page.setState({ dialog: { kind: 'mapping', set: only.set } })
    }
  }, [files])
  const asked = useRef<unknown>(null)
  return (
    <>
      <DropTarget />
      <p role="status" className="visually-hidden">
        {announcement}
      </p>
      {(files.length > 0 || openedPack || kept.length > 0 || saidOfKept !== '') && (
        <section className="data-files" aria-label={said.title} ref={region} tabIndex={-1}>
          <div className="data-files-head">
            <h2>{said.title}</h2>
            <p className="hint">{said.onThisMachine}</p>
            <button
              type="button"
              className="quiet"
              aria-expanded={!isFolded}
              onClick={() => setFolded(!isFolded)}
            >
              {isFolded ? said.unfold : said.fold}
            </button>
          </div>
          {openedPack && (
            <p className="callout">
              {said.packOpen(title, openedPack.name)} {said.packLost}{' '}
              <button type="button" className="quiet" onClick={leavePack}>
                {said.packBack}
              </button>
            </p>
          )}
          <KnownNote hasFiles={files.length > 0} />
          <Repeated />
          <ul className={isFolded ? 'files folded' : 'files'}>
            {files.map((file) => (
              <FileRow
                key={file.set}
                file={file}
                isFolded={isFolded}
                onGone={() => focusAfterClose(region.current)}
              />
            ))}
          </ul>
          {!isFolded && <KeptFiles />}
        </section>
      )}
    </>
  )
}

function leavePack() {
  closeOpenedPack()
  document.getElementById('open-file')?.focus()
}

/** Where the row was there is another, or the panel is gone. */
function focusAfterClose(region: HTMLElement | null) {
  requestAnimationFrame(() => (region?.isConnected ? region : document.getElementById('open-file'))?.focus())
}

/** Opens what was given, once; pasted text that is no table is left alone. */
function useGiven() {
  const given = usePage((now) => now.given)
  const last = useRef<unknown>(null)
  useEffect(() => {
    if (!given || given === last.current) return
    last.current = given
    const { files, text } = given
    // A spreadsheet gives a picture of its cells along with their text.
    if (looksLikeTable(text)) void openFiles([new File([text], said.pastedName)])
    else void openFiles(files)
  }, [given])
}

/** Nobody says when the figures of a file were reported. */
function KnownNote({ hasFiles }: { readonly hasFiles: boolean }) {
  const known = usePage((now) => now.known)
  if (known === null || !hasFiles) return null
  return (
    <p className="callout">
      {said.leftOut(formatDay(known))}{' '}
      <button type="button" className="quiet" onClick={() => setKnown(null)}>
        {words.header.clearKnown}
      </button>
    </p>
  )
}

function Repeated() {
  const repeated = useRepeatedFile()
  const file = useFiles().find(({ set }) => set === repeated?.set)
  if (!repeated || !file) return null
  return (
    <div role="alert" className="alert">
      {said.repeated(repeated.name, file.letter, file.name)}{' '}
      <button type="button" className="quiet" onClick={dismissRepeated}>
        {words.dismiss}
      </button>
    </div>
  )
}
