import type { Matches } from '../../filter/match.ts'
import { summarize } from '../../filter/summary.ts'
import { openDialog, usePage } from '../../state/choices.ts'
import { formatDay, formatSpan } from '../../words/dates.ts'
import { words } from '../../words/words.ts'
import { ViewSwitch } from './view-switch.tsx'
import './status.css'

/** How many events are shown, and in one line of text what the map and the timeline show in pictures. */
export function Status({ matches }: { readonly matches: Matches }) {
  const known = usePage((now) => now.known)
  const { count, total, start, end, countries, levelChanges, possible } = summarize(matches)
  const parts = [words.status.count(count, total)]
  if (total === 0 && matches.columns.unreported === 0) parts.push(words.status.empty)
  else if (count === 0) parts.push(total === 0 ? '' : words.status.none)
  else {
    if (start !== null && end !== null) parts.push(formatSpan(start, end))
    parts.push(words.status.countries(countries), words.status.levelChanges(levelChanges))
  }
  if (known !== null) parts.push(words.status.known(formatDay(known)))
  if (possible > 0) parts.push(words.status.possible(possible))
  if (matches.columns.unreported > 0) parts.push(words.status.unreported(matches.columns.unreported))
  const [first, ...rest] = parts
  return (
    <div className="status-bar">
      <p role="status" className="status">
        <strong>{first}</strong>
        {rest.length > 0 && <span>, {rest.filter(Boolean).join(', ')}</span>}
      </p>
      <button type="button" className="button small" onClick={() => openDialog({ kind: 'export' })}>
        {words.take.export}
      </button>
      <ViewSwitch />
    </div>
  )
}
