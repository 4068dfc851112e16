import { coverageOf } from '../../data/coverage.ts'
import type { LevelRowOnDay } from '../../data/level-rows.ts'
import type { LevelChange } from '../../data/levels.ts'
import type { Pack } from '../../data/pack.ts'
import type { Day } from '../../lib/days.ts'
import { openEvent } from '../../state/choices.ts'
import { eventHref } from '../../state/history.ts'
import { countryWords, standingInWords } from '../../words/country-words.ts'
import { dateInWords, formatDay } from '../../words/dates.ts'
import { words } from '../../words/words.ts'
import { LevelName } from '../shared/level-name.tsx'
import { LevelNotKnown } from '../shared/level-not-known.tsx'
import { PageLink } from '../shared/page-link.tsx'

interface Props {
  readonly pack: Pack
  readonly country: string
  /** Null where the record has no national level of the country. */
  readonly row: LevelRowOnDay | null
  readonly cursor: Day
  readonly known: Day | null
}

/** The level at the cursor's date, or what is known instead. */
export function LevelNow({ pack, country, row, cursor, known }: Props) {
  if (!row) {
    const note = coverageOf(pack, country, 'levels').at(-1)?.row.note
    return (
      <div className="level-now">
        <p>{known === null ? countryWords.noSteps : countryWords.noStepsThen}</p>
        {note && <p className="muted">{note}</p>}
      </div>
    )
  }
  const { span, since } = row
  return (
    <div className="level-now">
      <p className="muted">{countryWords.on(formatDay(cursor))}</p>
      {span && since ? (
        <>
          <LevelName pack={pack} level={span.change.level} />
          <p className="muted since">
            <Since change={since} />
            {cursor > since.since && `, ${standingInWords(since, cursor)}`}
          </p>
        </>
      ) : (
        <LevelNotKnown pack={pack} lastKnown={row.lastKnown} />
      )}
    </div>
  )
}

function Since({ change }: { readonly change: LevelChange }) {
  return (
    <PageLink href={eventHref(change.event)} onOpen={() => openEvent(change.event)} data-event={change.event}>
      {words.levels.since(dateInWords(change.edtf))}
    </PageLink>
  )
}
