import type { Encoding } from './text-decoder.ts'

/**
 * How the first bytes of a file write text. Without an accent among them it is `ascii`, which may turn out as either of the others
 * later; what is no UTF-8 and no binary is taken for Windows-1252, which spreadsheets write and Latin-1 is a part of.
 */
export function sniffEncoding(head: Uint8Array, isWhole: boolean): Encoding | 'utf-16' | 'binary' {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return 'utf-16'
  const hasMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
  const counts = countBytes(head)
  if (counts.zeros > 0) return isUtf16(head, counts) ? 'utf-16' : 'binary'
  // Text has line ends and tabs; form feeds and a stray escape happen.
  if (counts.controls > head.length / 50) return 'binary'
  if (hasMark) return 'utf-8'
  if (counts.high === 0) return 'ascii'
  try {
    // A character that the end of the head cuts is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !isWhole })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

interface ByteCounts {
  zeros: number
  zerosAtOdd: number
  controls: number
  high: number
}

function countBytes(head: Uint8Array): ByteCounts {
  const counts: ByteCounts = { zeros: 0, zerosAtOdd: 0, controls: 0, high: 0 }
  for (let at = 0; at < head.length; at++) {
    const byte = head[at]!
    if (byte === 0) {
      counts.zeros++
      if (at % 2 === 1) counts.zerosAtOdd++
    } else if (byte >= 0x80) counts.high++
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) counts.controls++
  }
  return counts
}

/** Without a byte-order mark, Latin letters in UTF-16 have a zero byte each, all on the same side. */
function isUtf16(head: Uint8Array, { zeros, zerosAtOdd }: ByteCounts): boolean {
  const isMany = zeros > head.length * 0.3
  const isOneSided = zerosAtOdd > zeros * 0.95 || zerosAtOdd < zeros * 0.05
  return isMany && isOneSided && zeros < head.length * 0.6
}
