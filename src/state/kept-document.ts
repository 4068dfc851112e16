/** Texts of sources that the reader asked to keep, on this machine only. */
const keyOf = (source: string) => `tocsin:document:${source}`

/** The kept text, or null when there is none or the browser blocks its store. */
export function readKeptDocument(source: string): string | null {
  try {
    return localStorage.getItem(keyOf(source))
  } catch {
    return null
  }
}

/** Whether the text is kept now; false when the browser blocks its store or it is full. */
export function keepDocument(source: string, text: string): boolean {
  try {
    localStorage.setItem(keyOf(source), text)
    return true
  } catch {
    return false
  }
}

export function forgetDocument(source: string): void {
  try {
    localStorage.removeItem(keyOf(source))
  } catch {
    // Nothing was kept where the store is blocked.
  }
}
