import { type ReactNode, useRef } from 'react'
import { extentOf } from '../../filter/summary.ts'
import { openDialog } from '../../state/choices.ts'
import {
  cancelFile,
  closeFile,
  type OpenFile,
  openFile,
  openFiles,
  showFile,
  useRepeatedFile,
} from '../../state/files.ts'
import { formatSpan } from '../../words/dates.ts'
import { fileWords as said } from '../../words/file-words.ts'
import { tableTerms } from '../../words/table-words.ts'
import { KeepFile } from '../shared/keep-file.tsx'
import { zoomToLayer } from './zoom-to-layer.ts'

interface Props {
  readonly file: OpenFile
  /** Only what it is and whose. */
  readonly isFolded: boolean
  /** After the row is gone, for the focus. */
  readonly onGone: () => void
}

/** One opened file: what it is, how far it is read, what can be done with it. */
export function FileRow({ file, isFolded, onGone }: Props) {
  const { set, name, state, problem } = file
  const row = useRef<HTMLLIElement>(null)
  const isPointedAt = useRepeatedFile()?.set === set
  // The button that was pressed is gone with its state; the row is still there.
  const thenFocusRow = (act: () => void) => () => {
    act()
    row.current?.focus()
  }
  const close = () => {
    closeFile(set)
    onGone()
  }
  return (
    <li
      ref={row}
      tabIndex={-1}
      className={isPointedAt ? 'file pointed-at' : 'file'}
      data-state={state}
      aria-label={name}
    >
      <span className={`file-letter set-${file.colour + 1}`} aria-hidden="true">
        {file.letter}
      </span>
      <div className="file-facts">
        {state !== 'failed' && (
          <p>
            <bdi className="file-name" title={name}>
              {name}
            </bdi>{' '}
            <Facts file={file} />
          </p>
        )}
        {state === 'reading' && <Progress file={file} onCancel={thenFocusRow(() => cancelFile(set))} />}
        <Terms file={file} isShort={isFolded} />
        {problem && (
          <p role="alert" className="alert">
            <strong>
              <bdi>{name}</bdi>:
            </strong>{' '}
            {state === 'ready' && `${said.notWhole} `}
            {problem.reason}
          </p>
        )}
      </div>
      {!isFolded && (
        <div className="actions">
          {file.layer && <LayerActions file={file} layer={file.layer} />}
          {file.report && (
            <Action name={name} onAct={() => openDialog({ kind: 'report', set })}>
              {said.report}
            </Action>
          )}
          {state === 'unknown' && (
            <button
              type="button"
              className="button small"
              onClick={() => openDialog({ kind: 'mapping', set })}
            >
              {said.sayColumns}
            </button>
          )}
          {state === 'cancelled' && (
            <Action name={name} onAct={thenFocusRow(() => void openFile(file.file, name))}>
              {said.openAgain}
            </Action>
          )}
          {state === 'failed' && <TryAgain file={file} onGone={onGone} />}
          <Action name={name} onAct={close}>
            {said.close}
          </Action>
          <KeepFile set={set} />
        </div>
      )}
    </li>
  )
}

function Facts({ file: { state, table, layer, report } }: { readonly file: OpenFile }) {
  const parts: string[] = []
  if (table) parts.push(tableTerms[table.layout].name)
  if (state === 'unknown') parts.push(said.unknown)
  if (state === 'cancelled') parts.push(said.cancelled)
  const days = state === 'ready' && layer ? extentOf(layer.columns) : null
  if (report) parts.push(report.accepted === 0 ? said.noEvents : said.events(report.accepted))
  if (days) parts.push(formatSpan(...days))
  if (report && report.refused > 0) parts.push(said.refused(report.refused))
  return <span className="file-said">{parts.join(', ')}</span>
}

function Progress({ file, onCancel }: { readonly file: OpenFile; readonly onCancel: () => void }) {
  const { name, progress } = file
  const percent = Math.floor((100 * (progress?.bytes ?? 0)) / Math.max(1, file.file.size))
  return (
    <div className="file-progress">
      <progress aria-label={said.progress(name)} max={100} value={progress ? percent : 0} />
      <span>{progress ? said.rows(progress.rows, percent) : said.waiting}</span>
      <Action name={name} onAct={onCancel}>
        {said.cancel}
      </Action>
    </div>
  )
}

/** What the publisher asks of who uses its data stays beside them. */
function Terms({ file: { table }, isShort }: { readonly file: OpenFile; readonly isShort: boolean }) {
  const terms = table && tableTerms[table.layout]
  if (!terms || (isShort ? terms.link : terms.licence) === '') return null
  return (
    <p className="file-terms">
      {isShort ? said.terms : `${terms.attribution} ${terms.licence}`}{' '}
      {terms.link && (
        <a href={terms.link} target="_blank" rel="noopener noreferrer">
          {new URL(terms.link).hostname}
        </a>
      )}
    </p>
  )
}

function LayerActions({
  file,
  layer,
}: {
  readonly file: OpenFile
  readonly layer: NonNullable<OpenFile['layer']>
}) {
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={file.isShown}
          onChange={({ target }) => showFile(file.set, target.checked)}
        />{' '}
        {said.show}
        <OfFile name={file.name} />
      </label>
      <Action name={file.name} onAct={() => zoomToLayer(layer)}>
        {said.zoom}
      </Action>
    </>
  )
}

/** Another file is chosen, or the same once more, and takes the place of the one that failed. */
function TryAgain({ file: { set, name }, onGone }: { readonly file: OpenFile; readonly onGone: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <Action name={name} onAct={() => field.current?.click()}>
        {said.retry}
      </Action>
      <input
        ref={field}
        type="file"
        hidden
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])]
          if (chosen.length === 0) return
          closeFile(set)
          onGone()
          void openFiles(chosen)
        }}
      />
    </>
  )
}

function Action({
  name,
  onAct,
  children,
}: {
  readonly name: string
  readonly onAct: () => void
  readonly children: ReactNode
}) {
  return (
    <button type="button" className="quiet" onClick={onAct}>
      {children}
      <OfFile name={name} />
    </button>
  )
}

/** Which file a control is of, where several have the same. */
function OfFile({ name }: { readonly name: string }) {
  return <span className="visually-hidden">{said.of(name)}</span>
}
