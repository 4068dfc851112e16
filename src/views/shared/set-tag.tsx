import { useFiles } from '../../state/files.ts'
import { fileEventWords } from '../../words/file-event-words.ts'
import './set-tag.css'

/** The letter of an opened file in its colour; nothing for a set that is none. */
export function SetTag({ set }: { readonly set: string }) {
  const file = useFiles().find((each) => each.set === set)
  if (!file) return null
  const name = fileEventWords.dataSet(file.letter, file.name)
  return (
    <span className={`set-tag set-${file.colour + 1}`} title={name}>
      <span aria-hidden="true">{file.letter}</span>
      <span className="visually-hidden">{name}</span>
    </span>
  )
}
