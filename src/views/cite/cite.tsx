import { useId, useRef, useState } from 'react'
import { resolveEvent } from '../../data/claims.ts'
import type { Citation } from '../../exporters/citation.ts'
import { citeEvent, citeFileEvent, citePassage, citeSource, citeView } from '../../exporters/cite.ts'
import { citeAsBibtex } from '../../exporters/cite-bibtex.ts'
import { citeAsCsl } from '../../exporters/cite-csl.ts'
import { citeAsRis } from '../../exporters/cite-ris.ts'
import { citeAsText } from '../../exporters/cite-text.ts'
import { countParts, dataSetsOf, fileOfRow } from '../../exporters/data-sets.ts'
import type { Matches } from '../../filter/match.ts'
import { pageOfRows } from '../../filter/rows.ts'
import { type Dialog as DialogChoice, page } from '../../state/choices.ts'
import { type OpenFile, useFiles } from '../../state/files.ts'
import { addressOf, articleChoices } from '../../state/history.ts'
import { NO_LAYERS } from '../../state/layers.ts'
import { DEFAULT_PACK, type EventRecord } from '../../state/record.ts'
import { takenFiles } from '../../state/taken-files.ts'
import { citeWords } from '../../words/cite-words.ts'
import { words } from '../../words/words.ts'
import { Dialog } from '../shared/dialog.tsx'
import { saveFile, todayIso } from '../shared/save-file.ts'
import './cite.css'

type Subject = Extract<DialogChoice, { readonly kind: 'cite' }>

interface Props {
  readonly dialog: Subject
  readonly record: EventRecord
  readonly matches: Matches
}

const FORMATS = [
  { name: 'text', write: citeAsText, rows: 4, ending: 'txt', type: 'text/plain' },
  { name: 'bibtex', write: citeAsBibtex, rows: 6, ending: 'bib', type: 'application/x-bibtex' },
  { name: 'ris', write: citeAsRis, rows: 6, ending: 'ris', type: 'application/x-research-info-systems' },
  { name: 'csl', write: citeAsCsl, rows: 6, ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
] as const
type Format = (typeof FORMATS)[number]

/** How to cite what was asked for, in the formats of bibliographies. */
export function CiteView({ dialog, record, matches }: Props) {
  const { pack } = record
  const isAwaited = !pack.isComplete && (dialog.subject === 'source' || dialog.subject === 'passage')
  const opened = useFiles()
  const cited = isAwaited ? null : citationOf(dialog, record, matches, opened)
  return (
    <Dialog title={citeWords.title[dialog.subject]} close={citeWords.close}>
      {dialog.subject === 'passage' && <p className="hint">{citeWords.passageHint}</p>}
      {dialog.subject === 'source' && <p className="hint">{citeWords.sourceHint}</p>}
      {!cited && <p role="status">{isAwaited ? citeWords.awaited : citeWords.missing}</p>}
      {cited && FORMATS.map((format) => <CitationText key={format.name} cited={cited} format={format} />)}
    </Dialog>
  )
}

function CitationText({ cited, format }: { readonly cited: Citation; readonly format: Format }) {
  const [said, setSaid] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const name = citeWords.formats[format.name]
  const text = format.write(cited)
  const file = `${cited.key}.${format.ending}`
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(citeWords.copied(name))
    } catch {
      field.current?.focus()
      field.current?.select()
      setSaid(citeWords.refused)
    }
  }
  return (
    <div className={`citation ${format.name}`}>
      <label htmlFor={id}>{name}</label>
      <span className="actions">
        <span role="status" className="hint">
          {said}
        </span>
        {format.name !== 'text' && (
          <button
            type="button"
            className="quiet"
            onClick={() => {
              saveFile(file, new Blob([text], { type: format.type }))
              setSaid(citeWords.saved(file))
            }}
          >
            {citeWords.save(name)}
          </button>
        )}
        <button type="button" className="button small" onClick={copy}>
          {citeWords.copy(name)}
        </button>
      </span>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={format.rows}
        spellCheck={false}
        value={text}
        dir={format.name === 'text' ? 'auto' : 'ltr'}
      />
    </div>
  )
}

function citationOf(
  { subject, id }: Subject,
  { pack, columns, layers = NO_LAYERS.layers }: EventRecord,
  matches: Matches,
  opened: readonly OpenFile[],
): Citation | null {
  const now = page.getState()
  // A link that lasts names its pack: what the page opens with may change.
  const lasting = { pack: now.pack ?? DEFAULT_PACK, embed: false }
  const reading = (choices: Parameters<typeof addressOf>[0]) => ({
    url: addressOf({ ...choices, ...lasting }),
    known: now.known,
    today: todayIso(),
  })
  if (subject === 'source') return citeSource(pack, id, { today: todayIso() })
  if (subject === 'passage') {
    const place = now.event === null ? { source: now.source } : { event: now.event }
    return citePassage(pack, id, now.event, reading(articleChoices({ ...place, passage: id })))
  }
  const files = takenFiles(layers, opened)
  if (subject === 'event') {
    const row = columns.rowOfId.get(id)
    const ofFile = row === undefined ? null : fileOfRow({ columns, files }, row)
    if (ofFile) return citeFileEvent(ofFile.file, ofFile.row, reading(articleChoices({ event: id })))
    const date = resolveEvent(pack, id, now.known).find(({ property }) => property === 'date')
    return citeEvent(pack, id, date?.values[0]?.value ?? '', reading(articleChoices({ event: id })))
  }
  const compare = now.view === 'compare' ? now.compare : null
  const counts = countParts(matches.columns, pageOfRows(matches, 'oldest', 0, matches.count), files.length)
  const count = words.status.count(matches.count, matches.columns.count)
  return citeView(pack, count, reading(now), compare, dataSetsOf({ files, counts }))
}
