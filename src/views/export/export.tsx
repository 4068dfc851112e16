import { useEffect, useMemo, useRef, useState } from 'react'
import { estimateSize } from '../../exporters/estimate.ts'
import { hasSources, type Selection, selectionOf, termsOf } from '../../exporters/selection.ts'
import type { Matches } from '../../filter/match.ts'
import type { Day } from '../../lib/days.ts'
import { page, usePage } from '../../state/choices.ts'
import { type OpenFile, useFiles } from '../../state/files.ts'
import { addressOf, articleChoices } from '../../state/history.ts'
import { NO_LAYERS } from '../../state/layers.ts'
import { DEFAULT_PACK, type EventRecord } from '../../state/record.ts'
import { takenFiles } from '../../state/taken-files.ts'
import { exportWords } from '../../words/export-words.ts'
import { fileExportWords } from '../../words/file-export-words.ts'
import { Dialog } from '../shared/dialog.tsx'
import { Licences } from '../shared/licences.tsx'
import { saveFile } from '../shared/save-file.ts'
import { DataSetTerms, FileCautions } from './file-terms.tsx'
import { DATA_FORMATS, type Format, makeFile, nameOf, needsSources, PICTURE_FORMATS } from './make-file.ts'
import './export.css'

interface Props {
  readonly record: EventRecord
  readonly matches: Matches
  readonly cursor: Day
}

/** What the filters show, as a file in a format of the reader's choice. */
export function ExportView({ record, matches, cursor }: Props) {
  const { pack, layers = NO_LAYERS.layers } = record
  const known = usePage((now) => now.known)
  const hasPictures = usePage((now) => now.view === 'map')
  const [format, setFormat] = useState<Format>('csv')
  const opened = useFiles()
  const selection = useMemo(
    () => selectionOf(pack, matches, known, links(), takenFiles(layers, opened)),
    [pack, matches, known, layers, opened],
  )
  const lack = lackOf(format, selection) || readingOf(selection, opened)
  return (
    <Dialog title={exportWords.title} close={exportWords.close}>
      <p>
        {matches.count === 0
          ? exportWords.none
          : exportWords.what(matches.count, matches.columns.count, known)}
      </p>
      <div className="export-formats">
        <Formats
          name={exportWords.groups.data}
          formats={DATA_FORMATS}
          chosen={format}
          isAvailable
          onChoose={setFormat}
        />
        <Formats
          name={exportWords.groups.pictures}
          formats={PICTURE_FORMATS}
          chosen={format}
          isAvailable={hasPictures}
          onChoose={setFormat}
        />
      </div>
      <FileCautions format={format} selection={selection} />
      <TermsList format={format} selection={selection} />
      {known !== null && needsSources(format) && <p className="hint">{exportWords.allClaims(known)}</p>}
      <Saving
        // Another format has another outcome.
        key={format}
        isReady={matches.count > 0 && lack === ''}
        lack={lack}
        name={nameOf(format, selection)}
        make={(work) => makeFile({ format, selection, filters: matches.filters, cursor }, work)}
      />
    </Dialog>
  )
}

/** Why a format with passages and sources cannot be had, or not yet; empty: it can. */
function lackOf(format: Format, { pack, counts }: Selection): string {
  if (format === 'package' && counts[0] === 0) return fileExportWords.noRecord
  if (!needsSources(format)) return ''
  if (!pack.isComplete) return exportWords.awaited
  return hasSources(pack) ? '' : exportWords.noSources
}

/** Until a file is read to its end nobody knows all of its events, nor whose they are. */
function readingOf({ files, counts }: Selection, opened: readonly OpenFile[]): string {
  const reading = files.find(
    ({ set }, at) =>
      counts[at + 1]! > 0 && opened.some((file) => file.set === set && file.state === 'reading'),
  )
  return reading ? fileExportWords.reading(reading.name) : ''
}

function links(): Pick<Selection, 'link' | 'linkOf'> {
  const now = page.getState()
  // A link that lasts names its pack: what the page opens with may change.
  const lasting = { pack: now.pack ?? DEFAULT_PACK, embed: false }
  return {
    link: addressOf({ ...now, ...lasting }),
    linkOf: (event) => addressOf({ ...articleChoices({ event }), ...lasting }),
  }
}

interface FormatsProps<F extends Format> {
  readonly name: string
  readonly formats: readonly F[]
  readonly chosen: Format
  readonly isAvailable: boolean
  readonly onChoose: (format: F) => void
}

function Formats<F extends Format>({ name, formats, chosen, isAvailable, onChoose }: FormatsProps<F>) {
  return (
    <fieldset>
      <legend>{name}</legend>
      {!isAvailable && <p className="hint">{exportWords.noPictures}</p>}
      {formats.map((format) => (
        <label key={format} className={isAvailable ? undefined : 'unavailable'}>
          <input
            type="radio"
            name="export-format"
            checked={chosen === format}
            disabled={!isAvailable}
            onChange={() => onChoose(format)}
          />
          {exportWords.formats[format].name}
          <span className="hint">{exportWords.formats[format].text}</span>
        </label>
      ))}
    </fieldset>
  )
}

function TermsList({ format, selection }: { readonly format: Format; readonly selection: Selection }) {
  const { attribution } = termsOf(selection)
  const size = useSize(format, selection)
  // A picture shows the record's levels, whatever its events.
  const hasRecord = selection.counts[0]! > 0 || PICTURE_FORMATS.some((each) => each === format)
  return (
    <dl className="export-terms">
      <dt>{exportWords.file}</dt>
      <dd>
        {nameOf(format, selection)}
        {size !== null && size > 0 && `, ${exportWords.size(exportWords.bytes(size))}`}
      </dd>
      {hasRecord && (
        <>
          <dt>{exportWords.licence}</dt>
          <dd>
            <Licences licenses={selection.pack.info.licenses} />
          </dd>
          <dt>{exportWords.attributionLabel}</dt>
          <dd>{attribution}</dd>
        </>
      )}
      <DataSetTerms format={format} selection={selection} />
    </dl>
  )
}

/** About how large the file will be; null until it is known, and for pictures. */
function useSize(format: Format, selection: Selection): number | null {
  const [size, setSize] = useState<number | null>(null)
  useEffect(() => {
    setSize(null)
    const data = DATA_FORMATS.find((each) => each === format)
    if (!data || (needsSources(data) && !selection.pack.isComplete)) return
    const giveUp = new AbortController()
    estimateSize(data, selection, { signal: giveUp.signal, onProgress: () => undefined }).then(
      setSize,
      () => undefined,
    )
    return () => giveUp.abort()
  }, [format, selection])
  return size
}

interface SavingProps {
  readonly isReady: boolean
  readonly lack: string
  readonly name: string
  readonly make: (work: Parameters<typeof makeFile>[1]) => Promise<Blob>
}

type Outcome =
  | { readonly state: 'none' }
  | { readonly state: 'working'; readonly share: number }
  | { readonly state: 'said'; readonly text: string }
  | { readonly state: 'failed'; readonly text: string }

function Saving({ isReady, lack, name, make }: SavingProps) {
  const [outcome, setOutcome] = useState<Outcome>({ state: 'none' })
  const giveUp = useRef<AbortController>(null)
  useEffect(() => () => giveUp.current?.abort(), [])
  async function save() {
    const controller = new AbortController()
    giveUp.current = controller
    setOutcome({ state: 'working', share: 0 })
    const { signal } = controller
    try {
      const blob = await make({ signal, onProgress: (share) => setOutcome({ state: 'working', share }) })
      signal.throwIfAborted()
      saveFile(name, blob)
      setOutcome({ state: 'said', text: exportWords.saved(name, exportWords.bytes(blob.size)) })
    } catch (error) {
      if (signal.aborted) setOutcome({ state: 'said', text: exportWords.cancelled })
      else
        setOutcome({
          state: 'failed',
          text: exportWords.failed(error instanceof Error ? error.message : String(error)),
        })
    }
  }
  const isWorking = outcome.state === 'working'
  const text = isWorking ? exportWords.working : outcome.state === 'said' ? outcome.text : lack
  return (
    <>
      <div className="export-work">
        {/* One button, so that the focus stays on it while the file is written. */}
        <button
          type="button"
          className="button"
          disabled={!isReady}
          onClick={() => (isWorking ? giveUp.current?.abort() : void save())}
        >
          {isWorking ? exportWords.cancel : exportWords.save}
        </button>
        {isWorking && <progress aria-label={exportWords.progress} max={1} value={outcome.share} />}
        <span role="status" className="hint">
          {text}
        </span>
      </div>
      {outcome.state === 'failed' && (
        <p role="alert" className="alert">
          {outcome.text}
        </p>
      )}
    </>
  )
}
