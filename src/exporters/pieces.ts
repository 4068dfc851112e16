const PIECE = 2 ** 20

/** A long text that is written bit by bit. What is written goes into blobs, which a browser may keep outside of the page's memory. */
export function createPieces(): { add(text: string): void; blob(type: string): Blob } {
  const pieces: Blob[] = []
  let texts: string[] = []
  let length = 0
  function seal() {
    pieces.push(new Blob(texts))
    texts = []
    length = 0
  }
  return {
    add(text) {
      texts.push(text)
      length += text.length
      if (length >= PIECE) seal()
    },
    blob(type) {
      seal()
      return new Blob(pieces, { type })
    },
  }
}
