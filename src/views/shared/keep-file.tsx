import { useFiles } from '../../state/files.ts'
import { forgetFile, isKeptCopy, keepFile, useKeptFiles } from '../../state/kept-files.ts'
import { keptWords } from '../../words/kept-words.ts'
import { todayIso } from './save-file.ts'
import './kept.css'

/** Whether an open file is kept on this device, for the reader to say; nothing before the file is read. */
export function KeepFile({ set }: { readonly set: string }) {
  const file = useFiles().find((each) => each.set === set)
  const { files, writing, problems } = useKeptFiles()
  if (file?.state !== 'ready' || !file.hash) return null
  const share = writing.get(set)
  const isKept = files.some((kept) => kept.set === set)
  const problem = problems.get(set)
  return (
    <div className="keep-file">
      <label className="check">
        <input
          type="checkbox"
          checked={isKept || share !== undefined}
          onChange={({ target }) => void (target.checked ? keepFile(set, todayIso()) : forgetFile(set))}
        />{' '}
        {keptWords.keep}
      </label>
      {share === undefined ? (
        !isKept &&
        (isKeptCopy(set) ? (
          <p className="keep-lost">{keptWords.forgottenOpen}</p>
        ) : (
          <p className="hint">{keptWords.keepHint}</p>
        ))
      ) : (
        <span className="keep-work">
          <progress aria-label={keptWords.keeping(file.name)} max={1} value={share} />
          <button type="button" className="quiet" onClick={() => void forgetFile(set)}>
            {keptWords.stop}
          </button>
        </span>
      )}
      {problem !== undefined && (
        <p role="alert" className="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
