import type { LevelRowOnDay } from '../../data/level-rows.ts'
import { levelsOnDay } from '../../data/level-rows.ts'
import { levelShade } from '../../data/levels.ts'
import type { Pack } from '../../data/pack.ts'
import type { Day } from '../../lib/days.ts'
import { countryName } from '../../lib/iso-3166.ts'
import { openEvent, page, usePage } from '../../state/choices.ts'
import { eventHref } from '../../state/history.ts'
import type { EventRecord } from '../../state/record.ts'
import { dateInWords, formatDay } from '../../words/dates.ts'
import { langOf, levelInWords, levelName } from '../../words/facts.ts'
import { words } from '../../words/words.ts'
import { CountryLink } from '../shared/country-link.tsx'
import { PageLink } from '../shared/page-link.tsx'
import './levels.css'

const MOST = 8

/** The levels at the cursor's date, since when, and from what: of many countries the highest known, and the way to the rest. */
export function LevelsView({ record, cursor }: { readonly record: EventRecord; readonly cursor: Day }) {
  const { pack, lanes } = record
  const known = usePage((now) => now.known)
  const rows = levelsOnDay(pack, lanes, cursor)
  const shown = rows.length <= MOST ? rows : rows.filter(({ span }) => span).slice(0, MOST)
  return (
    <section className="levels" aria-label={words.levels.title}>
      <h2>{words.levels.on(formatDay(cursor))}</h2>
      {rows.length === 0 && (
        <p className="empty">{known === null ? words.levels.none : words.levels.noneKnown}</p>
      )}
      <ul>
        {shown.map((row) => (
          <CountryLevel key={row.lane.country} pack={pack} row={row} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" className="quiet" onClick={() => page.setState({ view: 'levels' })}>
          {words.views.allCountries(rows.length)}
        </button>
      )}
      <p className="hint">{words.levels.position}</p>
    </section>
  )
}

function CountryLevel({ pack, row: { lane, span } }: { readonly pack: Pack; readonly row: LevelRowOnDay }) {
  const country = (
    <CountryLink country={lane.country} className="country">
      {countryName(lane.country)}
    </CountryLink>
  )
  if (!span)
    return (
      <li>
        <span className="swatch unknown" aria-hidden="true" />
        <span>
          {country} <span className="muted">{words.levels.notKnown}</span>
        </span>
      </li>
    )
  const { change } = span
  const event = pack.events.get(change.event)!
  const parts: string[] = []
  if (change.from) parts.push(words.levels.before(levelName(pack, change.from.id)))
  if (Number.isFinite(change.heldUntil) && change.heldUntil > change.since)
    parts.push(words.levels.lastSaid(formatDay(change.heldUntil)))
  return (
    <li>
      <span className={`swatch shade-${levelShade(pack, change.level)}`} aria-hidden="true" />
      <span>
        {country}{' '}
        <span lang={langOf(pack, 'level-to', change.level.id)}>{levelInWords(pack, change.level.id)}</span>
        <span className="muted">
          <PageLink
            href={eventHref(event.id)}
            title={event.title}
            aria-label={words.levels.sinceOf(dateInWords(change.edtf), event.title)}
            onOpen={() => openEvent(event.id)}
          >
            {words.levels.since(dateInWords(change.edtf))}
          </PageLink>
          {parts.map((part) => `, ${part}`).join('')}
        </span>
      </span>
    </li>
  )
}
