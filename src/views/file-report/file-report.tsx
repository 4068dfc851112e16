import { useRef, useState } from 'react'
import { openDialog } from '../../state/choices.ts'
import type { FileReport, TableDescription } from '../../state/file-messages.ts'
import { type OpenFile, useFiles } from '../../state/files.ts'
import { forgetMapping, rememberedMapping } from '../../state/mappings.ts'
import { fileReportWords as said } from '../../words/file-report-words.ts'
import { sizeInWords } from '../../words/file-words.ts'
import { DELIMITER_WORDS, ENCODING_WORDS, mappingWords } from '../../words/mapping-words.ts'
import { tableTerms } from '../../words/table-words.ts'
import { grouped } from '../../words/words.ts'
import { Dialog } from '../shared/dialog.tsx'
import { RefusedRows } from './refused-rows.tsx'
import './file-report.css'

/** What became of the rows of a file. */
export function FileReportView({ set }: { readonly set: string }) {
  const file = useFiles().find((each) => each.set === set)
  if (!file?.report || !file.table) return null
  const { report, table } = file
  return (
    <Dialog title={said.title(file.name)} close={said.close}>
      <div className="file-report">
        {file.problem && (
          <p className="alert">
            <strong>{said.notWhole}</strong> {file.problem.reason}
          </p>
        )}
        <Facts file={file} report={report} table={table} />
        <RefusedRows name={file.name} report={report} />
        <Columns file={file} report={report} table={table} />
        <Places report={report} table={table} />
        <Terms table={table} />
      </div>
    </Dialog>
  )
}

interface Read {
  readonly report: FileReport
  readonly table: TableDescription
}

function Facts({ file, report, table }: Read & { readonly file: OpenFile }) {
  const facts = said.facts
  const rows: readonly (readonly [string, string])[] = [
    [facts.kind, tableTerms[table.layout].name],
    [facts.rows, grouped(report.rows)],
    [facts.accepted, grouped(report.accepted)],
    [facts.refused, grouped(report.refused)],
    [facts.written, writtenAs(table)],
    [facts.size, sizeInWords(file.file.size)],
  ]
  return (
    <dl>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div className="file-hash">
        <dt>{facts.hash}</dt>
        <dd>
          {file.hash ? <code>{file.hash}</code> : said.hashAwaited}
          <span className="hint">{said.hashHint}</span>
        </dd>
      </div>
    </dl>
  )
}

function writtenAs({ head: { reading, dialect } }: TableDescription): string {
  const parts =
    reading.format === 'csv'
      ? [
          said.splitBy(DELIMITER_WORDS[dialect.delimiter]!),
          ENCODING_WORDS[dialect.encoding],
          dialect.decimal === ',' && said.decimalComma,
        ]
      : [said[reading.format], reading.format === 'json' && ENCODING_WORDS[reading.encoding]]
  return [...parts, said.packed[reading.packing]].filter(Boolean).join(', ')
}

function Columns({ file, report, table }: Read & { readonly file: OpenFile }) {
  const { mapping, unknown, missing } = table
  return (
    <section>
      <h3>{said.columnsTitle}</h3>
      {mapping ? <Choice file={file} table={table} /> : <p>{said.readBy.known}</p>}
      <Names title={said.unknown(unknown.length)} names={unknown} hint={said.unknownHint} />
      {unknown.length === 0 && <p>{said.allRead}</p>}
      <Names title={said.missing(missing.length)} names={missing} />
      <Names title={said.late(report.lateColumns.length)} names={report.lateColumns} />
    </section>
  )
}

/** What the reader said of the columns, to be changed or forgotten. */
function Choice({ file, table }: { readonly file: OpenFile; readonly table: TableDescription }) {
  const { fields, key } = table.mapping!
  const [isForgotten, setForgotten] = useState(() => rememberedMapping(key) === null)
  const note = useRef<HTMLParagraphElement>(null)
  const nameOf = (column: string) => table.header[table.columns.indexOf(column)] ?? column
  const names = Object.entries(mappingWords.fields).flatMap(([field, name]) => {
    const column = fields[field as keyof typeof fields]
    return column === undefined ? [] : said.field(name, nameOf(column))
  })
  return (
    <>
      <Names title={file.isRemembered ? said.readBy.remembered : said.readBy.chosen} names={names} />
      <p ref={note} role="status" tabIndex={-1} className="hint">
        {isForgotten && said.forgotten}
      </p>
      <div className="actions">
        <button
          type="button"
          className="button small"
          onClick={() => openDialog({ kind: 'mapping', set: file.set })}
        >
          {said.change}
        </button>
        {!isForgotten && (
          <button
            type="button"
            className="quiet"
            onClick={() => {
              forgetMapping(key)
              setForgotten(true)
              // The button goes.
              note.current?.focus()
            }}
          >
            {said.forget}
          </button>
        )}
      </div>
    </>
  )
}

function Places({ report, table }: Read) {
  const { withoutCountry, withoutPoint, otherGeometries, rounded, namedCountries } = report
  const notes = [
    table.layout === 'mapped'
      ? table.mapping && said.precisionChosen[table.mapping.precision]
      : said.precision[table.layout],
    withoutPoint > 0 && said.withoutPoint(withoutPoint),
    withoutCountry > 0 && said.withoutCountry(withoutCountry),
    otherGeometries > 0 && said.otherGeometries(otherGeometries),
    rounded > 0 && said.rounded(rounded),
  ]
  return (
    <section>
      <h3>{said.placesTitle}</h3>
      {notes.map((note) => note && <p key={note}>{note}</p>)}
      <Names
        title={said.named(namedCountries.length)}
        names={namedCountries.map(({ name, events }) => said.namedCountry(name, events))}
      />
    </section>
  )
}

function Terms({ table }: { readonly table: TableDescription }) {
  const { licence, attribution, link } = tableTerms[table.layout]
  return (
    <section>
      <h3>{said.termsTitle}</h3>
      <p>
        {[attribution, licence].filter(Boolean).join(' ') || said.ownTerms}{' '}
        {link && (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {new URL(link).hostname}
          </a>
        )}
      </p>
    </section>
  )
}

function Names({
  title,
  names,
  hint,
}: {
  readonly title: string
  readonly names: readonly string[]
  readonly hint?: string
}) {
  if (names.length === 0) return null
  return (
    <p>
      {title} <bdi className="names">{names.join(' · ')}</bdi>
      {hint && <span className="hint"> {hint}</span>}
    </p>
  )
}
