import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { type OpenFile, readMapped, useFiles } from '../../state/files.ts'
import {
  dateOrderOf,
  type FirstRows,
  lookAtMapping,
  type MappedField,
  type Mapping,
  useFirstRows,
} from '../../state/table-columns.ts'
import { DELIMITER_WORDS, ENCODING_WORDS, mappingWords as said } from '../../words/mapping-words.ts'
import { Dialog } from '../shared/dialog.tsx'
import { Fields } from './fields.tsx'
import { RawRows } from './raw-rows.tsx'
import { SampleRows } from './sample-rows.tsx'
import { faultInWords, warningInWords } from './words-of-check.ts'
import './mapping.css'

/** Of the first rows, so many are shown. */
const SHOWN = 8

/** Asks what the columns of a file hold. */
export function MappingView({ set }: { readonly set: string }) {
  const file = useFiles().find((each) => each.set === set)
  return file ? <OfFile file={file} /> : null
}

function OfFile({ file }: { readonly file: OpenFile }) {
  const table = useFirstRows(file)
  return (
    <Dialog title={said.title(file.name)} close={said.close}>
      {table ? (
        <Columns file={file} table={table} />
      ) : (
        <p role="status">{table === null ? said.reading : said.unreadable}</p>
      )}
    </Dialog>
  )
}

function Columns({ file, table }: { readonly file: OpenFile; readonly table: FirstRows }) {
  const before = file.table?.mapping
  const [mapping, setMapping] = useState<Mapping>(before ?? table.proposal.mapping)
  // Null until the reader says it, where the dates do not.
  const [order, setOrder] = useState<Mapping['dateOrder'] | null>(before?.dateOrder ?? null)
  const [isAsked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const orderLook = useMemo(() => dateOrderOf(table, mapping.fields), [table, mapping.fields])
  const dateOrder = order ?? orderLook?.order ?? 'dmy'
  const chosen = useMemo(() => ({ ...mapping, dateOrder }), [mapping, dateOrder])
  const drawn = useDeferredValue(chosen)
  const outlook = useMemo(() => lookAtMapping(table, drawn, SHOWN), [table, drawn])
  const nameOf = (column: string) => table.header[table.proposal.columns.indexOf(column)] ?? column
  const faults = outlook.check.faults.map((fault) => ({
    field: fault.field as string,
    text: faultInWords(fault, nameOf),
  }))
  const isOrderOpen = orderLook !== null && orderLook.order === null && order === null
  if (isOrderOpen) faults.push({ field: 'order', text: said.orderOpen })

  function choose(field: MappedField, column: string) {
    const { [field]: _, ...others } = mapping.fields
    setMapping({ ...mapping, fields: column === '' ? others : { ...others, [field]: column } })
    if (field === 'date') setOrder(null)
  }

  /** As its own button does, so that focus goes back to what opened it. */
  function close() {
    form.current?.closest('dialog')?.close()
  }

  function open() {
    const [fault] = faults
    if (fault) {
      setAsked(true)
      form.current?.querySelector<HTMLElement>(`[name="${fault.field}"]`)?.focus()
      return
    }
    close()
    readMapped(file.set, chosen)
  }

  const { dialect, reading } = table.head
  const delimiter = reading.format === 'csv' ? DELIMITER_WORDS[dialect.delimiter]! : null
  return (
    <form
      ref={form}
      className="mapping"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        open()
      }}
    >
      <p>{said.lead}</p>
      <p className="hint">
        {said.written(table.header.length, delimiter, ENCODING_WORDS[dialect.encoding]!)}
      </p>
      <Fields
        table={table}
        mapping={chosen}
        faults={faults}
        orderLook={orderLook}
        order={isOrderOpen ? null : dateOrder}
        onChoose={choose}
        onOrder={setOrder}
        onPrecision={(precision) => setMapping({ ...mapping, precision })}
      />
      {outlook.check.warnings.length > 0 && (
        <ul className="callout" role="status">
          {outlook.check.warnings.map((warning) => {
            const text = warningInWords(warning, nameOf)
            return <li key={text}>{text}</li>
          })}
        </ul>
      )}
      <SampleRows outlook={outlook} table={table} />
      <RawRows table={table} fields={chosen.fields} outcomes={outlook.rows} shown={SHOWN} />
      <div className="mapping-end">
        {isAsked && faults.length > 0 && (
          <div role="alert" className="alert">
            <p>{said.cannotOpen}</p>
            <ul>
              {faults.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        )}
        <p className="hint">{said.remembers}</p>
        <div className="actions">
          <button type="submit" className="button">
            {said.open}
          </button>
          <button type="button" className="quiet" onClick={close}>
            {said.cancel}
          </button>
        </div>
      </div>
    </form>
  )
}
