type Numbers =
  | Uint8Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>
/** A kind of typed array. */
export type Make<Column extends Numbers> = new (length: number) => Column

const FEWEST = 1024

/**
 * One number an event, growing by doubling, in the first of the given types that holds all that came. A column in which all is `empty`, as
 * the format has no such thing, takes no memory. The last type is taken to hold anything.
 */
export class GrowingColumn<Column extends Numbers> {
  readonly empty: number
  readonly #types: readonly Make<Column>[]
  #type = 0
  /** What is known to fit the type. */
  #least = 0
  #most = 0
  #values: Column | null = null
  #count = 0

  constructor(types: readonly Make<Column>[], empty: number) {
    this.#types = types
    this.empty = empty
  }

  append(values: Float64Array) {
    const from = this.#count
    this.#count += values.length
    if (!this.#values && isAll(values, this.empty)) return
    const isWider = this.#widenFor(values)
    if (isWider || !this.#values || this.#values.length < this.#count) this.#grow()
    this.#values!.set(values, from)
  }

  get count(): number {
    return this.#count
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

  /** Goes on to the type that holds the values too; says whether it is another one. */
  #widenFor(values: Float64Array): boolean {
    if (this.#type === this.#types.length - 1) return false
    const before = this.#type
    let [least, most] = [Math.min(this.#least, this.empty), Math.max(this.#most, this.empty)]
    for (let index = 0; index < values.length; index++) {
      const value = values[index]!
      if (value < least) least = value
      else if (value > most) most = value
    }
    this.#least = least
    this.#most = most
    while (this.#type < this.#types.length - 1 && !this.#holds(least, most)) this.#type++
    return this.#type !== before
  }

  #holds(least: number, most: number): boolean {
    const tried = new this.#types[this.#type]!(2)
    tried.set([least, most])
    return tried[0] === least && tried[1] === most
  }

  #grow() {
    const length = Math.max(FEWEST, 2 ** Math.ceil(Math.log2(this.#count)))
    const larger = new this.#types[this.#type]!(length)
    if (this.#values) larger.set(this.#values)
    else larger.fill(this.empty, 0, this.#count)
    this.#values = larger
  }
}

function isAll(values: Float64Array, value: number): boolean {
  for (let index = 0; index < values.length; index++) if (!Object.is(values[index], value)) return false
  return true
}

const NONE = 2 ** 32 - 1

/** Numbers of ids, in four bytes each until one does not fit, then in eight. NaN is none. */
export class IdColumn {
  #small = new GrowingColumn([Uint32Array], NONE)
  #large: GrowingColumn<Float64Array<ArrayBuffer>> | null = null

  append(numbers: Float64Array) {
    if (!this.#large && numbers.some((number) => number >= NONE)) {
      const small = this.#small
      this.#large = new GrowingColumn([Float64Array], Number.NaN)
      this.#large.append(
        Float64Array.from({ length: small.count }, (_, event) => numberOrNone(small.get(event))),
      )
      this.#small = new GrowingColumn([Uint32Array], NONE)
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
