// Instructions of WebAssembly (webassembly.github.io/spec/core/binary/instructions.html) that the function below needs.
const [I32, I64, V128] = [0x7f, 0x7e, 0x7b]
const get = (local: number) => [0x20, local]
const set = (local: number) => [0x21, local]
const i32 = {
  const: (value: number) => [0x41, ...signed(value)],
  store: (offset: number) => [0x36, 2, offset],
  shiftLeft: [0x74],
  isZero: [0x45],
  less: [0x49],
  add: [0x6a],
  sub: [0x6b],
  shiftRight: [0x76],
  ofI64: [0xa7],
}
const i64 = {
  const: (value: number) => [0x42, ...signed(value)],
  isZero: [0x50],
  trailingZeros: [0x7a],
  countOnes: [0x7b],
  sub: [0x7d],
  and: [0x83],
  or: [0x84],
  shiftLeft: [0x86],
  ofI32: [0xad],
}
const v128 = {
  load: (offset: number) => [0xfd, 0x00, 0, ...unsigned(offset)],
  splat: [0xfd, 0x0f],
  equal: [0xfd, 0x23],
  or: [0xfd, 0x50],
  bits: [0xfd, 0x64],
}
const block = (...code: number[][]) => [0x02, 0x40, ...code.flat(), 0x0b]
const loop = (...code: number[][]) => [0x03, 0x40, ...code.flat(), 0x0b]
const branch = (depth: number) => [0x0c, depth]
const branchIf = (depth: number) => [0x0d, depth]

/** Whole numbers in groups of seven bits, lowest first (LEB128). */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]
}

function signed(value: number): number[] {
  return value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)]
}

const sized = (bytes: number[]) => [...unsigned(bytes.length), ...bytes]
const named = (name: string) => sized([...name].map((letter) => letter.charCodeAt(0)))
const section = (id: number, bytes: number[]) => [id, ...sized(bytes)]

// Parameters and variables of the function.
const [LENGTH, FIRST, DELIMITER, AT, OUT, NEXT, PLACE, BITS, PART] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
const STOPS = [9, 10, 11, 12]
const STEP = 64

/**
 * A WebAssembly module of one function, `find(length, first, delimiter)`: writes `first + i` as a 32-bit number to the begin of memory for
 * each `i` below `length` at which memory's byte `windowAt + i` is a delimiter, a quote or a line end, and gives how many there are. It
 * imports `page.memory`, may read 63 bytes past the length and write seven numbers too many.
 */
export function stopSearchModule(windowAt: number): Uint8Array<ArrayBuffer> {
  /** Puts a number on the stack whose bits `offset` to `offset + 15` say which of these bytes are stops. */
  const bitsOfPart = (offset: number) => [
    ...get(AT),
    ...v128.load(windowAt + offset),
    ...set(PART),
    ...STOPS.flatMap((stop, index) => [
      ...get(PART),
      ...get(stop),
      ...v128.equal,
      ...(index > 0 ? v128.or : []),
    ]),
    ...v128.bits,
    ...i64.ofI32,
    ...(offset > 0 ? [...i64.const(offset), ...i64.shiftLeft, ...i64.or] : []),
  ]
  const fillStops = [get(DELIMITER), i32.const(0x22), i32.const(0x0a), i32.const(0x0d)].flatMap(
    (byte, index) => [...byte, ...v128.splat, ...set(STOPS[index]!)],
  )
  const bytesLeft = [...get(LENGTH), ...get(AT), ...i32.sub]
  /** BITS and (1 << bytesLeft) - 1, unless all 64 are wanted. */
  const dropBitsPastEnd = block(
    [...bytesLeft, ...i32.const(STEP), ...i32.less, ...i32.isZero, ...branchIf(0)],
    [...i64.const(1), ...bytesLeft, ...i64.ofI32, ...i64.shiftLeft, ...i64.const(1), ...i64.sub],
    [...get(BITS), ...i64.and, ...set(BITS)],
  )
  /** Eight places, whether there are as many or not: the next ones overwrite what is too much, and no branch is guessed wrong for a few. */
  const writeEight = Array.from({ length: 8 }, (_, index) => [
    ...[...get(OUT), ...get(PLACE), ...get(BITS), ...i64.trailingZeros, ...i32.ofI64, ...i32.add],
    ...i32.store(index * 4),
    // The lowest bit is done.
    ...[...get(BITS), ...get(BITS), ...i64.const(1), ...i64.sub, ...i64.and, ...set(BITS)],
  ]).flat()
  const writePlaces = [
    ...[...get(FIRST), ...get(AT), ...i32.add, ...set(PLACE)],
    ...[...get(OUT), ...get(BITS), ...i64.countOnes, ...i32.ofI64, ...i32.const(2), ...i32.shiftLeft],
    ...[...i32.add, ...set(NEXT)],
    ...block(
      loop(
        writeEight,
        [...get(BITS), ...i64.isZero, ...branchIf(1)],
        [...get(OUT), ...i32.const(32), ...i32.add, ...set(OUT)],
        branch(0),
      ),
    ),
    ...[...get(NEXT), ...set(OUT)],
  ]
  const steps = block(
    loop(
      [...get(AT), ...get(LENGTH), ...i32.less, ...i32.isZero, ...branchIf(1)],
      [0, 16, 32, 48].flatMap(bitsOfPart),
      set(BITS),
      dropBitsPastEnd,
      writePlaces,
      [...get(AT), ...i32.const(STEP), ...i32.add, ...set(AT)],
      branch(0),
    ),
  )
  const count = [...get(OUT), ...i32.const(2), ...i32.shiftRight]
  const variables = [3, 4, I32, 1, I64, 1 + STOPS.length, V128]
  const code = [...variables, ...fillStops, ...steps, ...count, 0x0b]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 3, I32, I32, I32, 1, I32]),
    ...section(2, [1, ...named('page'), ...named('memory'), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...named('find'), 0, 0]),
    ...section(10, [1, ...sized(code)]),
  ])
}
