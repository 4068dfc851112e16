const PIECE = 2 ** 20

/** The SHA-256, in hexadecimal, of the SHA-256s of each mebibyte of a file: the browser's own digest takes no stream. */
export async function hashOfFile(file: Blob): Promise<string> {
  const digests: ArrayBuffer[] = []
  for (let from = 0; from < file.size; from += PIECE)
    digests.push(await crypto.subtle.digest('SHA-256', await file.slice(from, from + PIECE).arrayBuffer()))
  const whole = await new Blob(digests).arrayBuffer()
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)))
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
