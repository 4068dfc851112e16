import { useId } from 'react'
import type { DateOrderLook, FirstRows, MappedField, Mapping } from '../../state/table-columns.ts'
import { dateInWords } from '../../words/dates.ts'
import { mappingWords as said } from '../../words/mapping-words.ts'

interface Props {
  readonly table: FirstRows
  readonly mapping: Mapping
  readonly faults: readonly { readonly field: string; readonly text: string }[]
  readonly orderLook: DateOrderLook | null
  /** Null while the reader has to say it. */
  readonly order: Mapping['dateOrder'] | null
  readonly onChoose: (field: MappedField, column: string) => void
  readonly onOrder: (order: Mapping['dateOrder']) => void
  readonly onPrecision: (precision: Mapping['precision']) => void
}

type Group = keyof typeof said.groups

const GROUPS: readonly (readonly [Group, readonly MappedField[]])[] = [
  ['when', ['date', 'end', 'year', 'month', 'day']],
  ['where', ['latitude', 'longitude', 'point', 'country', 'place']],
  ['what', ['title', 'category', 'attack-type', 'target-type', 'note']],
  ['who', ['actor']],
  ['toll', ['killed', 'injured']],
  ['source', ['source', 'id']],
]
const PRECISIONS = ['site', 'city', 'region'] as const
const ORDERS = ['dmy', 'mdy'] as const

/** A choice of a column for each field. */
export function Fields(props: Props) {
  return (
    <div className="mapping-groups">
      {GROUPS.map(([group, fields]) => (
        <fieldset key={group} className={`mapping-${group}`}>
          <legend>{said.groups[group]}</legend>
          {group === 'when' && <p className="hint">{said.required}</p>}
          <div className="mapping-fields">
            {fields.map((field) => (
              <Field key={field} field={field} {...props} />
            ))}
          </div>
          {group === 'when' && props.orderLook && <Order {...props} look={props.orderLook} />}
          {group === 'where' && <Precision {...props} />}
        </fieldset>
      ))}
    </div>
  )
}

function Field({ field, table, mapping, faults, onChoose }: Props & { readonly field: MappedField }) {
  const id = useId()
  const fault = faults.find((each) => each.field === field)
  const { columns } = table.proposal
  return (
    <div className="mapping-field">
      <label htmlFor={id}>{said.fields[field]}</label>
      <select
        id={id}
        name={field}
        value={mapping.fields[field] ?? ''}
        aria-invalid={fault !== undefined}
        aria-describedby={fault && `${id}-fault`}
        onChange={({ target }) => onChoose(field, target.value)}
      >
        <option value="">{said.none}</option>
        {columns.map((column, at) => (
          <option key={column} value={column}>
            {said.column(table.header[at] || column, firstValue(table.rows, at))}
          </option>
        ))}
      </select>
      {fault && (
        <p id={`${id}-fault`} className="mapping-fault">
          {fault.text}
        </p>
      )}
    </div>
  )
}

/** Long enough to tell columns apart. */
const VALUE_LENGTH = 24

function firstValue(rows: FirstRows['rows'], at: number): string {
  const value = rows.find((row) => (row[at] ?? '').trim() !== '')?.[at]?.trim() ?? ''
  return value.length > VALUE_LENGTH ? `${value.slice(0, VALUE_LENGTH - 1)}…` : value
}

function Order({ look, order, onOrder }: Props & { readonly look: DateOrderLook }) {
  const { cell } = look.example
  return (
    <fieldset className="mapping-order">
      <legend>{said.order}</legend>
      {order === null && <p className="mapping-fault">{said.orderOpen}</p>}
      {ORDERS.map((each) => {
        const edtf = look.example[each]
        return (
          <label key={each}>
            <input type="radio" name="order" checked={order === each} onChange={() => onOrder(each)} />
            <span>
              {said.orders[each]}:{' '}
              <span className="muted">{said.orderRead(cell, edtf && dateInWords(edtf))}</span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

function Precision({ mapping, onPrecision }: Props) {
  const id = useId()
  return (
    <div className="mapping-field">
      <label htmlFor={id}>{said.precision}</label>
      <select
        id={id}
        value={mapping.precision}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onPrecision(target.value as Mapping['precision'])}
      >
        {PRECISIONS.map((precision) => (
          <option key={precision} value={precision}>
            {said.precisions[precision]}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} className="hint">
        {said.precisionHint}
      </p>
    </div>
  )
}
