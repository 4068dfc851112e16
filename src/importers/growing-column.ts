type Numbers =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>
type Make<Column extends Numbers> = new (length: number) => Column

const FEWEST = 1024

/** One number an event, growing by doubling. A column in which all is `empty`, as the format has no such thing, takes no memory. */
export class GrowingColumn<Column extends Numbers> {
  readonly empty: number
  readonly #make: Make<Column>
  #values: Column | null = null
  #count = 0

  constructor(make: Make<Column>, empty: number) {
    this.#make = make
    this.empty = empty
  }

  append(values: Float64Array) {
    const from = this.#count
    this.#count += values.length
    if (!this.#values && values.every((value) => Object.is(value, this.empty))) return
    if (!this.#values || this.#values.length < this.#count) this.#grow()
    this.#values!.set(values, from)
  }

  get(index: number): number {
    return this.#values?.[index] ?? this.empty
  }

  /** The values so far, a part of the column's own array; null when all are empty. */
  get values(): Column | null {
    return this.#values && (this.#values.subarray(0, this.#count) as Column)
  }

  get bytesEach(): number {
    return this.#values?.BYTES_PER_ELEMENT ?? 0
  }

  #grow() {
    const larger = new this.#make(Math.max(FEWEST, 2 ** Math.ceil(Math.log2(this.#count))))
    if (this.#values) larger.set(this.#values)
    else larger.fill(this.empty, 0, this.#count)
    this.#values = larger
  }
}

const NONE = 2 ** 32 - 1

/** Numbers of ids, in four bytes each until one does not fit, then in eight. NaN is none. */
export class IdColumn {
  #small = new GrowingColumn(Uint32Array, NONE)
  #large: GrowingColumn<Float64Array<ArrayBuffer>> | null = null

  append(numbers: Float64Array) {
    if (!this.#large && numbers.some((number) => number >= NONE)) {
      this.#large = new GrowingColumn(Float64Array, Number.NaN)
      this.#large.append(Float64Array.from(this.#small.values ?? [], numberOrNone))
      this.#small = new GrowingColumn(Uint32Array, NONE)
    }
    if (this.#large) this.#large.append(numbers)
    else this.#small.append(numbers.map((number) => (Number.isNaN(number) ? NONE : number)))
  }

  get(index: number): number {
    return this.#large ? this.#large.get(index) : numberOrNone(this.#small.get(index))
  }

  /** A copy; `NONE` or NaN is none. Null when there are no numbers. */
  values(): Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | null {
    return (this.#large ?? this.#small).values?.slice() ?? null
  }

  get bytesEach(): number {
    return this.#large?.bytesEach ?? this.#small.bytesEach
  }
}

function numberOrNone(number: number): number {
  return number === NONE ? Number.NaN : number
}
