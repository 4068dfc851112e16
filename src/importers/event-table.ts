import { mercatorX, mercatorY } from '../lib/mercator.ts'
import { edtfOfDays } from './event-dates.ts'
import { type EventDraft, ROW_ROLES, type RowRole } from './event-draft.ts'
import { GrowingColumn, IdColumn, type Make } from './growing-column.ts'
import { createListTable } from './list-table.ts'
import { NO_POINT } from './precision.ts'
import { type RowPlace, type RowPlaces, RowRuns } from './row-runs.ts'
import { createStringTable, type StringTable, type TextBytes } from './string-table.ts'
import type { Encoding } from './text-decoder.ts'

export interface RowActor {
  readonly name: string
  readonly role: RowRole
}

/** Codes in as few bytes each as the largest needs. */
export type CodeColumn = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

/** What of the events is shown but not searched through; a column that the format never fills is null. */
export interface ShownColumns {
  readonly form: Uint8Array<ArrayBuffer> | null
  readonly title: CodeColumn | null
  readonly place: CodeColumn | null
  readonly actors: CodeColumn | null
  readonly idText: CodeColumn | null
  /** NaN, or 2 ** 32 - 1, for none. */
  readonly idNumber: Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | null
  readonly rows: RowPlaces
  readonly texts: TextBytes
}

const SIGNED: readonly Make<Int16Array<ArrayBuffer> | Int32Array<ArrayBuffer>>[] = [Int16Array, Int32Array]
const CODES: readonly Make<CodeColumn>[] = [Uint8Array, Uint16Array, Uint32Array]

/** The columns of an event table by name; see `EventTable.column`. */
function createColumns() {
  return {
    /** First and last day that the event may cover. */
    start: new GrowingColumn(SIGNED, 0),
    end: new GrowingColumn(SIGNED, 0),
    /** Code of DATE_FORMS, with APPROXIMATE. */
    form: new GrowingColumn([Uint8Array], 0),
    /** Place on the unit Mercator square; NaN without a point. */
    x: new GrowingColumn([Float32Array], Number.NaN),
    y: new GrowingColumn([Float32Array], Number.NaN),
    /** Index into PRECISIONS; NO_POINT (255) without a point. */
    precision: new GrowingColumn([Uint8Array], NO_POINT),
    /** Counts; -1 where not known. Low and high are claims of their own. */
    killed: new GrowingColumn(SIGNED, -1),
    killedLow: new GrowingColumn(SIGNED, -1),
    killedHigh: new GrowingColumn(SIGNED, -1),
    injured: new GrowingColumn(SIGNED, -1),
    /** Code of `countries`. */
    country: new GrowingColumn(CODES, 0),
    /** Bit sets over ATTACK_TYPES and TARGET_TYPES. */
    attackTypes: new GrowingColumn(CODES, 0),
    targetTypes: new GrowingColumn(CODES, 0),
    /** Code of `categories`: the table's own kinds of event, such as ACLED's event_type. */
    category: new GrowingColumn(CODES, 0),
    /** Codes of `texts`. */
    title: new GrowingColumn(CODES, 0),
    place: new GrowingColumn(CODES, 0),
    /** Code of the list of actors and roles. */
    actors: new GrowingColumn(CODES, 0),
    /** Code of `texts`: what of the event's id stands before its number. */
    idText: new GrowingColumn(CODES, 0),
  }
}

const MOST_SHORT_CODES = 2 ** 16

type Columns = ReturnType<typeof createColumns>
export type ColumnName = keyof Columns

const STAGE = 512
const COLUMN_NAMES = Object.keys(createColumns()) as ColumnName[]
/** Where each column begins in the stage; the numbers of ids come last. */
const AT = Object.fromEntries(COLUMN_NAMES.map((name, index) => [name, index * STAGE])) as Record<
  ColumnName,
  number
>
const ID_AT = COLUMN_NAMES.length * STAGE

/** Codes of ids in the order in which they came; 0 is the empty one. */
export class IdList {
  readonly ids: string[] = ['']
  readonly #codes = new Map([['', 0]])
  readonly #most: number

  /** Past `most` different ids a new one has code 0: such a column holds no ids. */
  constructor(most: number) {
    this.#most = most
  }

  codeOf(id: string): number {
    let code = this.#codes.get(id)
    if (code === undefined) {
      code = this.ids.length
      if (code >= this.#most) return 0
      this.ids.push(id)
      this.#codes.set(id, code)
    }
    return code
  }
}

/**
 * The events of a table as typed arrays, one entry an event in the order of the file; it grows while the file is read. Texts are codes of
 * the table's lists. An event takes about 30 to 45 bytes besides its texts (`bytesEach`): a column that a format never fills takes none,
 * the others as few for each number as the largest so far needs.
 */
export class EventTable {
  /** Places, titles and what comes before ids' numbers. */
  readonly texts: StringTable
  /** Alpha-2 codes, and the names of countries that have none. */
  readonly countries = new IdList(MOST_SHORT_CODES)
  readonly categories = new IdList(MOST_SHORT_CODES)
  readonly actors = new IdList(2 ** 28)
  readonly #columns = createColumns()
  readonly #ids = new IdColumn()
  readonly #lists = createListTable()
  readonly #rows = new RowRuns()
  #count = 0
  /** The last events, column after column: one array for all is many times faster to write than one each. */
  readonly #stage = new Float64Array((COLUMN_NAMES.length + 1) * STAGE)
  #staged = 0

  constructor(encoding: Encoding) {
    this.texts = createStringTable(encoding)
  }

  get count(): number {
    return this.#count
  }

  add(draft: EventDraft, place: RowPlace) {
    const stage = this.#stage
    const at = this.#staged
    const hasPoint = draft.precision !== NO_POINT && !Number.isNaN(draft.latitude)
    stage[AT.start + at] = draft.start
    stage[AT.end + at] = draft.end
    stage[AT.form + at] = draft.form
    stage[AT.x + at] = hasPoint ? mercatorX(draft.longitude) : Number.NaN
    stage[AT.y + at] = hasPoint ? mercatorY(draft.latitude) : Number.NaN
    stage[AT.precision + at] = hasPoint ? draft.precision : NO_POINT
    stage[AT.killed + at] = draft.killed
    stage[AT.killedLow + at] = draft.killedLow
    stage[AT.killedHigh + at] = draft.killedHigh
    stage[AT.injured + at] = draft.injured
    stage[AT.country + at] = draft.country
    stage[AT.attackTypes + at] = draft.attackTypes
    stage[AT.targetTypes + at] = draft.targetTypes
    stage[AT.category + at] = draft.category
    stage[AT.title + at] = draft.title
    stage[AT.place + at] = draft.place
    stage[AT.actors + at] = this.#lists.codeOf(draft.actors, draft.actorCount)
    stage[AT.idText + at] = draft.idText
    stage[ID_AT + at] = draft.idNumber
    this.#rows.add(place)
    this.#count++
    this.#staged++
    if (this.#staged === STAGE) this.#settle()
  }

  /** The values of all events so far, a part of the growing array: it holds until the next `add`. Null when no event has any. */
  column<Name extends ColumnName>(name: Name): Columns[Name]['values'] {
    this.#settle()
    return this.#columns[name].values
  }

  value(name: ColumnName, event: number): number {
    this.#settle()
    return this.#columns[name].get(event)
  }

  rowOf(event: number): RowPlace {
    return this.#rows.place(event)
  }

  /** Copies of what of the events is only shown, to be handed to another thread; in the order of the file. */
  shown(): ShownColumns {
    this.#settle()
    const { form, title, place, actors, idText } = this.#columns
    return {
      form: form.values?.slice() ?? null,
      title: title.values?.slice() ?? null,
      place: place.values?.slice() ?? null,
      actors: actors.values?.slice() ?? null,
      idText: idText.values?.slice() ?? null,
      idNumber: this.#ids.values(),
      rows: this.#rows.places(),
      texts: this.texts.bytes(),
    }
  }

  /** The event's id as its table has it; empty without one. */
  idOf(event: number): string {
    const before = this.texts.text(this.value('idText', event))
    const number = this.#ids.get(event)
    return Number.isNaN(number) ? before : before + number
  }

  dateOf(event: number): string {
    return edtfOfDays(this.value('start', event), this.value('end', event), this.value('form', event))
  }

  countryOf(event: number): string {
    return this.countries.ids[this.value('country', event)]!
  }

  categoryOf(event: number): string {
    return this.categories.ids[this.value('category', event)]!
  }

  placeOf(event: number): string {
    return this.texts.text(this.value('place', event))
  }

  /** In the order of the table's columns. */
  actorsOf(event: number): RowActor[] {
    return [...this.#lists.list(this.value('actors', event))].map((entry) => ({
      name: this.actors.ids[entry >> 3]!,
      role: ROW_ROLES[entry & 7]!,
    }))
  }

  /** The lists of actors by the code in `actors`: each entry is an actor's code times 8 plus the index of its role in ROW_ROLES. */
  actorList(code: number): Int32Array {
    return this.#lists.list(code)
  }

  get actorLists(): number {
    return this.#lists.size
  }

  /** How many bytes an event takes, besides its texts. */
  get bytesEach(): number {
    this.#settle()
    const columns = Object.values(this.#columns)
    return columns.reduce((sum, column) => sum + column.bytesEach, this.#ids.bytesEach + RowRuns.bytesEach)
  }

  /** Moves staged events to the columns. */
  #settle() {
    const staged = this.#staged
    if (staged === 0) return
    this.#staged = 0
    for (const name of COLUMN_NAMES)
      this.#columns[name].append(this.#stage.subarray(AT[name], AT[name] + staged))
    this.#ids.append(this.#stage.subarray(ID_AT, ID_AT + staged))
  }
}
