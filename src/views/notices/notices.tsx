import { useState } from 'react'
import { CONSEQUENCE, formatProblem, type Problem } from '../../data/problem.ts'
import { type DroppedPart, dismissDropped, page, usePage } from '../../state/choices.ts'
import { DEFAULT_PACK, packAddress } from '../../state/record.ts'
import { words } from '../../words/words.ts'
import './notices.css'

/** What could not be read of the opened link. */
export function LinkNotice() {
  const dropped = usePage((now) => now.dropped)
  if (dropped.length === 0) return null
  return (
    <div role="alert" className="alert notice">
      <div>
        <p>{words.dropped.title}</p>
        <ul>
          {[...new Set(dropped.map(sayDropped))].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <button type="button" onClick={dismissDropped}>
        {words.dismiss}
      </button>
    </div>
  )
}

function sayDropped({ reason, key, value }: DroppedPart): string {
  const short = value.length > 80 ? `${value.slice(0, 80)}…` : value
  return words.dropped[reason](key, short)
}

const LISTED = 50

/** The faults of the pack that did not keep it from being shown: causes first, what only follows from them as a count. */
export function PackNotice({ problems }: { readonly problems: readonly Problem[] }) {
  const [dismissed, setDismissed] = useState(0)
  if (problems.length <= dismissed) return null
  const leftOut = problems.filter((problem) => problem.leftOut && problem.row !== null).length
  const files = problems.filter((problem) => problem.row === null)
  const causes = problems.filter((problem) => problem.row !== null && problem.rule !== CONSEQUENCE)
  const consequences = problems.filter((problem) => problem.rule === CONSEQUENCE)
  const isWithoutFacts = files.some(({ file, leftOut }) => leftOut && file === 'claims.csv')
  return (
    <div role="alert" className="alert notice">
      <div>
        <p>
          {words.packProblems.title(problems.length)}{' '}
          {isWithoutFacts ? words.packProblems.noFacts : leftOut > 0 && words.packProblems.leftOut(leftOut)}
        </p>
        {files.length > 0 && <ProblemList problems={files} />}
        {files.length < problems.length && (
          <details>
            <summary>{words.packProblems.show}</summary>
            <ProblemList problems={causes.sort((a, b) => rankOf(a) - rankOf(b))} />
            {[...new Set(consequences.map(({ file }) => file))].map((file) => (
              <p key={file}>
                {words.packProblems.consequences(
                  file,
                  consequences.filter((problem) => problem.file === file).length,
                )}
              </p>
            ))}
          </details>
        )}
      </div>
      <span className="actions">
        <button type="button" onClick={() => location.reload()}>
          {words.retry}
        </button>
        <button type="button" onClick={() => setDismissed(problems.length)}>
          {words.dismiss}
        </button>
      </span>
    </div>
  )
}

/** Tables that others rest on come first. */
const FILE_ORDER = ['datapackage', 'sources', 'passages', 'actors', 'scales', 'levels', 'events', 'claims']

function rankOf({ file }: Problem): number {
  const rank = FILE_ORDER.findIndex((name) => file.includes(name))
  return rank < 0 ? FILE_ORDER.length : rank
}

function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const rest = problems.length - LISTED
  return (
    <ul className="problems">
      {problems.slice(0, LISTED).map((problem, index) => (
        // Two problems can read alike, and the list never changes order.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index}>{formatProblem(problem)}</li>
      ))}
      {rest > 0 && <li>{words.packProblems.more(rest)}</li>}
    </ul>
  )
}

/** Shown in place of the views when there is no pack to show. */
export function PackFailed({
  error,
  problems,
  onRetry,
}: {
  readonly error: Error
  readonly problems: readonly Problem[]
  readonly onRetry: () => void
}) {
  const pack = usePage((now) => now.pack)
  const opened = usePage((now) => now.openedPack)
  const isOther = opened !== null || (pack !== null && pack !== DEFAULT_PACK)
  return (
    <main className="failed" id="events">
      <div role="alert" className="alert">
        <h2>{words.packFailed.title}</h2>
        <p>{words.packFailed.of(opened?.name ?? packAddress(pack))}</p>
        {problems.length > 0 ? <ProblemList problems={problems} /> : <p>{error.message}</p>}
        <p className="actions">
          <button type="button" className="button" onClick={onRetry}>
            {words.retry}
          </button>
          {isOther && (
            <button
              type="button"
              className="button"
              onClick={() => page.setState({ pack: null, openedPack: null })}
            >
              {words.packFailed.openDefault}
            </button>
          )}
        </p>
      </div>
    </main>
  )
}
