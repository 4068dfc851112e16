import { useEffect, useState } from 'react'
import { type NeededFile, usePage } from '../../state/choices.ts'
import { neededFile, type OpenFile, openFile, useFiles } from '../../state/files.ts'
import { openNeeded, useKeptFiles } from '../../state/kept-files.ts'
import { isSameFile, leaveFile, takeInstead } from '../../state/linked-files.ts'
import { neededFileWords as text } from '../../words/kept-words.ts'
import './notices.css'
import './needed-files.css'

/** What the opened link needs and is not there: files on the reader's machine. Those that are kept here open by themselves. */
export function NeededFiles() {
  const needed = usePage((now) => now.files)
  const opened = useFiles()
  const { place } = useKeptFiles()
  useEffect(() => void openNeeded(needed), [needed])
  const missing = needed.filter((file) => !isThere(file, opened))
  if (place === 'unknown' || missing.length === 0) return null
  return (
    <div role="alert" className="alert notice needed-files">
      <div>
        <p>{text.title(missing.length)}</p>
        <ul>
          {missing.map((file) => (
            <Missing key={file.set} file={file} opened={opened} />
          ))}
        </ul>
        <p className="hint">{text.hint(missing.length)}</p>
      </div>
    </div>
  )
}

/** What is being read may be the one; whether it is shows when its hash is there. */
function isThere(needed: NeededFile, opened: readonly OpenFile[]): boolean {
  const file = opened.find(({ set }) => set === needed.set)
  if (!file || file.state === 'failed' || file.state === 'cancelled') return false
  const read = neededFile(file)
  return read === null || isSameFile(needed, read)
}

function Missing({ file, opened }: { readonly file: NeededFile; readonly opened: readonly OpenFile[] }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const instead = opened
    .filter(({ set, name }) => set === chosen || set === file.set || name === file.name)
    .map(neededFile)
    .find((read) => read !== null && !isSameFile(file, read))
  const name = text.file(file.name, file.rows)
  return (
    <li>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>
      </p>
      {instead && <Difference needed={file} opened={instead} />}
      <div className="actions">
        <label className="file-button">
          <span>{text.open}</span>
          <input
            type="file"
            aria-label={text.open}
            aria-description={name}
            onChange={({ target }) => {
              const [picked] = target.files ?? []
              if (picked) void openFile(picked, picked.name).then(setChosen, () => undefined)
              // The same file can be chosen again when it has been mended.
              target.value = ''
            }}
          />
        </label>
        {instead && (
          <button type="button" onClick={() => takeInstead(file, instead)}>
            {text.anyway}
          </button>
        )}
        <button type="button" onClick={() => leaveFile(file.set)}>
          {text.without}
        </button>
      </div>
    </li>
  )
}

function Difference({ needed, opened }: { readonly needed: NeededFile; readonly opened: NeededFile }) {
  const rows =
    opened.rows === needed.rows ? text.sameRows(needed.rows) : text.otherRows(opened.rows, needed.rows)
  return (
    <p>
      {text.other(opened.name, needed.name)} {rows} {text.otherHash(opened.hash, needed.hash)}.{' '}
      {text.otherMeans}
    </p>
  )
}
