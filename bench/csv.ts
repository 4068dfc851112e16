import type { CsvAnswer } from './csv-columns.ts'

/** Reads a CSV file of `GED_COLUMNS` into columns, off the main thread. */
type CsvReader = (file: File) => Promise<CsvAnswer>

/** PapaParse in a worker, row by row into columns. */
const readByPapa: CsvReader = (file) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./peers/papa.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<CsvAnswer>) => {
      resolve(data)
      worker.terminate()
    }
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(file)
  })

/** Our importer: here it is plugged in, and `answerOf` its columns is what it says. Null as long as there is none. */
const readByOurs: CsvReader | null = null

export const CSV_READERS: { readonly ours: CsvReader | null; readonly theirs: CsvReader } = {
  ours: readByOurs,
  theirs: readByPapa,
}
