import { useMemo } from 'react'
import { countryHistory, isEmptyHistory } from '../../data/country-history.ts'
import { type LevelRowOnDay, levelOnDay } from '../../data/level-rows.ts'
import type { Day } from '../../lib/days.ts'
import { countryName } from '../../lib/iso-3166.ts'
import { setFilters, usePage } from '../../state/choices.ts'
import { addressOf, articleChoices } from '../../state/history.ts'
import type { EventRecord } from '../../state/record.ts'
import { countryWords } from '../../words/country-words.ts'
import { words } from '../../words/words.ts'
import { Article } from '../shared/article.tsx'
import { CopyLink } from '../shared/copy-link.tsx'
import { NotThere } from '../shared/not-there.tsx'
import { Coverage } from './coverage.tsx'
import { Answers, EventList, OfFiles, OtherChanges } from './event-lists.tsx'
import { Highest } from './highest.tsx'
import { LevelNow } from './level-now.tsx'
import { useReturnedPlace } from './returned-place.ts'
import { Steps } from './steps.tsx'
import './country.css'

interface Props {
  readonly country: string
  readonly record: EventRecord
  readonly cursor: Day
}

/** All that the record has of one country: its level on the day, the steps that led there, its attacks and what they changed. */
export function CountryView({ country, record, cursor }: Props) {
  const { pack } = record
  const known = usePage((now) => now.known)
  const history = useMemo(() => countryHistory(record, country), [record, country])
  useReturnedPlace(country)
  const name = countryName(country)
  const hasCoverage = pack.tables.coverage.some((row) => row.country === country)
  if (isEmptyHistory(history) && (known !== null || !hasCoverage))
    return (
      <NotThere
        title={countryWords.unknownTitle(name)}
        text={known === null ? countryWords.unknown : countryWords.unknownThen}
      />
    )
  const row: LevelRowOnDay | null = history.lane && levelOnDay(pack, history.lane, cursor)
  return (
    <Article eyebrow={countryWords.eyebrow} title={name}>
      <LevelNow pack={pack} country={country} row={row} cursor={cursor} known={known} />
      <div className="country-tools">
        <OnlyCountry country={country} />
        <CopyLink label={words.link.copy} address={() => addressOf(articleChoices({ country }))} />
      </div>
      {history.highest.length > 0 && <Highest pack={pack} highest={history.highest} known={known} />}
      <Steps record={record} history={history} known={known} />
      <OtherChanges record={record} changes={history.partial} />
      <EventList
        record={record}
        rows={history.attacks}
        title={countryWords.attacks}
        empty={known === null ? countryWords.noAttacks : countryWords.noAttacksThen}
      />
      <Answers
        record={record}
        country={country}
        answers={history.levelsElsewhere}
        title={countryWords.levelsElsewhere}
      />
      <Answers
        record={record}
        country={country}
        answers={history.othersElsewhere}
        title={countryWords.othersElsewhere}
      />
      <Answers record={record} country={country} answers={history.answers} title={countryWords.answers} />
      <EventList record={record} rows={history.warnings} title={countryWords.warnings} />
      <EventList record={record} rows={history.others} title={countryWords.others} />
      <OfFiles record={record} country={country} {...history.ofFiles} />
      <Coverage pack={pack} country={country} />
    </Article>
  )
}

/** Sets the filter to this country and takes it away again. */
function OnlyCountry({ country }: { readonly country: string }) {
  const isOnly = usePage(({ filters }) => filters.country.length === 1 && filters.country[0] === country)
  return (
    <label className="only">
      <input
        type="checkbox"
        checked={isOnly}
        onChange={() => setFilters({ country: isOnly ? [] : [country] })}
      />
      {countryWords.only(countryName(country))}
    </label>
  )
}
