import type { TableName } from './pack-format.ts'
import type { Problem } from './problem.ts'
import type { ReadTable } from './read-table.ts'
import { type Row, type TableSchema, tableSchema } from './table-schemas.ts'
import { anyOf, type PlacedRow, shown, type WorkingTable } from './working-table.ts'

type Field = TableSchema['fields'][number]
type Cell = string | number | boolean | null
type CellReader = (
  text: string,
) => { readonly value: Cell } | { readonly rule: string; readonly expected: string }

/** Checks cells against the Table Schema. A row that breaks it, or repeats the key of an earlier one, is left out. */
export function checkRows<T extends TableName>(
  name: T,
  file: string,
  table: ReadTable,
  problems: Problem[],
): WorkingTable<T> {
  const { fields, primaryKey = [] } = tableSchema(name)
  const readers = fields.map(cellReader)
  const keyPlaces = primaryKey.map((column) => fields.findIndex((field) => field.name === column))
  const idPlace = fields.findIndex((field) => field.name === 'id')
  const rows: PlacedRow<T>[] = []
  const rowOfKey = new Map<string, number>()
  const leftOut = new Map<string, number>()

  for (const { at, cells } of table.records) {
    const report = (column: string, rule: string, message: string) => {
      problems.push({ file, row: at, column, rule, message, leftOut: true })
    }
    const row: Record<string, Cell> = {}
    let isRight = true
    for (const [place, field] of fields.entries()) {
      const read = readers[place]!(cells[place]!)
      if ('value' in read) row[field.name] = read.value
      else {
        isRight = false
        report(field.name, read.rule, `the cell is ${shown(cells[place])}; expected ${read.expected}.`)
      }
    }
    const key = keyPlaces.map((place) => cells[place]).join('\n')
    const earlier = rowOfKey.get(key)
    if (isRight && earlier !== undefined) {
      isRight = false
      report(
        primaryKey.join(', '),
        'unique',
        `${shown(key.replaceAll('\n', ', '))} is in row ${earlier} already; expected another.`,
      )
    }
    if (isRight) {
      rowOfKey.set(key, at)
      // Every field of the schema has just been read as its type.
      rows.push({ at, row: row as Row<T> })
    } else if (idPlace >= 0) leftOut.set(cells[idPlace]!, at)
  }
  return { name, file, rows, leftOut, isWhole: table.isReadable, isAwaited: false }
}

function cellReader({ type, constraints = {} }: Field): CellReader {
  const { required, minimum = Number.MIN_SAFE_INTEGER } = constraints
  const terms = constraints.enum && new Set(constraints.enum)
  const pattern = constraints.pattern === undefined ? null : new RegExp(`^(?:${constraints.pattern})$`, 'u')
  return (text) => {
    if (required && text.trim() === '') return { rule: 'required', expected: 'a value' }
    if (type === 'boolean') return readBoolean(text)
    if (type === 'integer') {
      const value = text === '' ? null : Number(text)
      if (value !== null && !(/^[+-]?\d+$/.test(text) && Number.isSafeInteger(value)))
        return { rule: 'type', expected: 'a whole number' }
      if (value !== null && value < minimum) return { rule: 'minimum', expected: `${minimum} or more` }
      return { value }
    }
    if (text === '') return { value: '' }
    if (terms && !terms.has(text)) return { rule: 'enum', expected: anyOf([...terms]) }
    if (pattern && !pattern.test(text))
      return { rule: 'pattern', expected: `the form ${constraints.pattern}` }
    return { value: text }
  }
}

// The words are Table Schema's own, which spreadsheets write in capitals.
function readBoolean(text: string): ReturnType<CellReader> {
  if (['true', 'True', 'TRUE', '1'].includes(text)) return { value: true }
  if (['', 'false', 'False', 'FALSE', '0'].includes(text)) return { value: false }
  return { rule: 'type', expected: 'true, false or nothing' }
}
