/** A folder of the origin's private file system, in memory; `room` is how many bytes it takes in all. */
export function memoryFolder(room = Number.POSITIVE_INFINITY) {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const missing = (name: string) => new DOMException(name, 'NotFoundError')
  const sizeOf = () => [...files.values()].reduce((sum, { length }) => sum + length, 0)
  const open = (name: string) => ({
    getFile: async () => new File([files.get(name)!], name),
    createSyncAccessHandle: async () => ({
      truncate: (size: number) => files.set(name, files.get(name)!.slice(0, size)),
      write(bytes: Uint8Array, { at }: { at: number }) {
        const count = Math.min(bytes.length, room - sizeOf())
        if (count <= 0) return 0
        const grown = new Uint8Array(Math.max(files.get(name)!.length, at + count))
        grown.set(files.get(name)!)
        grown.set(bytes.subarray(0, count), at)
        files.set(name, grown)
        return count
      },
      flush: () => undefined,
      close: () => undefined,
    }),
  })
  const folder = {
    async getFileHandle(name: string, { create = false } = {}) {
      if (!files.has(name) && !create) throw missing(name)
      if (!files.has(name)) files.set(name, new Uint8Array())
      return open(name)
    },
    async removeEntry(name: string) {
      if (!files.delete(name)) throw missing(name)
    },
    async *keys() {
      yield* [...files.keys()]
    },
  }
  return { folder: folder as unknown as FileSystemDirectoryHandle, files }
}
