import { useEffect } from 'react'
import { giveFiles } from '../../state/choices.ts'
import { words } from '../../words/words.ts'

const WAYS = ['dragenter', 'dragover', 'drop', 'paste'] as const

/** The three ways to open a file: the field, a drop anywhere, a paste. What opens it comes with the first file. */
export function OpenFile() {
  useEffect(() => {
    for (const way of WAYS) addEventListener(way, take)
    return () => {
      for (const way of WAYS) removeEventListener(way, take)
    }
  }, [])
  return (
    <label className="button open-file">
      {words.header.openFile}
      <input
        id="open-file"
        type="file"
        multiple
        onChange={({ target }) => {
          giveFiles([...target.files!])
          // The same file can be chosen again.
          target.value = ''
        }}
      />
    </label>
  )
}

/** A drop field of a view, or a field that is typed in, keeps what it is given. Text dragged about the page has no files. */
function take(event: DragEvent | ClipboardEvent) {
  const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer
  const isPaste = event.type === 'paste'
  const isOurs = isPaste
    ? !(event.target as Element).closest('input, textarea')
    : data?.types.includes('Files') && !event.defaultPrevented
  if (!data || !isOurs) return
  if (!isPaste) event.preventDefault()
  // Some browsers name the files of a drag before they are dropped.
  const isGiven = isPaste || event.type === 'drop'
  giveFiles(isGiven ? [...data.files] : [], isPaste ? data.getData('text') : '')
}
