/** How the bytes of a file write text. `ascii` is not known yet: nothing but ASCII was seen in the part looked at. */
export type Encoding = 'utf-8' | 'windows-1252' | 'ascii'

/** The text of `bytes[start, end)`. */
export type DecodeText = (bytes: Uint8Array, start: number, end: number) => string

const SHORT = 32

/**
 * Decodes fields. Never throws: what is no UTF-8 becomes U+FFFD, and in an `ascii` file, where the first accent may come after
 * 200 MB, a field that is no UTF-8 is read as Windows-1252. A byte-order mark inside a field stays.
 */
export function createTextDecoder(encoding: Encoding): DecodeText {
  if (encoding === 'windows-1252') return (bytes, start, end) => decodeWestern(bytes.subarray(start, end))
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true })
  const strict = encoding === 'ascii' ? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }) : null
  return (bytes, start, end) => {
    if (end - start <= SHORT) {
      const short = shortAscii(bytes, start, end)
      if (short !== null) return short
    }
    const part = bytes.subarray(start, end)
    if (!strict) return lenient.decode(part)
    try {
      return strict.decode(part)
    } catch {
      return decodeWestern(part)
    }
  }
}

/** A call of `TextDecoder` costs more than a short field; null when the field is not all ASCII. */
function shortAscii(bytes: Uint8Array, start: number, end: number): string | null {
  let text = ''
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!
    if (byte > 0x7f) return null
    text += String.fromCharCode(byte)
  }
  return text
}

const western = new TextDecoder('windows-1252')

/** What Windows-1252 has where Latin-1 has control characters, which is what older Node.js reads there. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decodeWestern(bytes: Uint8Array): string {
  return western.decode(bytes).replace(/[\u0080-\u009f]/g, (control) => C1[control.charCodeAt(0) - 0x80]!)
}
