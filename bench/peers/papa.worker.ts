import Papa from 'papaparse'
import { createCsvColumns } from '../csv-columns.ts'

/**
 * PapaParse as its documentation has it for large files: in a worker, `step` for each row, so that the file never lies in memory
 * as a whole. Without `header`, which would make an object a row: in its favour.
 */
addEventListener('message', ({ data: file }: MessageEvent<File>) => {
  const columns = createCsvColumns()
  let isHead = true
  Papa.parse<string[]>(file, {
    skipEmptyLines: true,
    step({ data }) {
      if (!isHead) columns.add(data)
      isHead = false
    },
    complete: () => postMessage(columns.answer()),
    error(error) {
      throw error
    },
  })
})
