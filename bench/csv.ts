import type { CsvAnswer } from './csv-columns.ts'

/** Reads a CSV file of `GED_COLUMNS` into columns, off the main thread. */
type CsvReader = (file: File) => Promise<CsvAnswer>

function readIn(create: () => Worker): CsvReader {
  return (file) =>
    new Promise((resolve, reject) => {
      const worker = create()
      worker.onmessage = ({ data }: MessageEvent<CsvAnswer>) => {
        resolve(data)
        worker.terminate()
      }
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.postMessage(file)
    })
}

/** Our importer and PapaParse, each in a worker, row by row into the same columns. */
export const CSV_READERS: { readonly ours: CsvReader | null; readonly theirs: CsvReader } = {
  ours: readIn(() => new Worker(new URL('./csv.worker.ts', import.meta.url), { type: 'module' })),
  theirs: readIn(() => new Worker(new URL('./peers/papa.worker.ts', import.meta.url), { type: 'module' })),
}
