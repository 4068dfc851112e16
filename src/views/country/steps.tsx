import { answeredBy, type CountryHistory, reasonsOf } from '../../data/country-history.ts'
import type { LevelGap, LevelStep, ScaleHistory } from '../../data/level-steps.ts'
import type { Day } from '../../lib/days.ts'
import type { EventRecord } from '../../state/record.ts'
import { countryWords, timeInWords } from '../../words/country-words.ts'
import { dateInWords, formatDay } from '../../words/dates.ts'
import { LevelName, OwnLevelName } from '../shared/level-name.tsx'
import { CutList } from './cut-list.tsx'
import { RowLink } from './event-lists.tsx'
import { ChangeLink, Days, Reasons } from './reasons.tsx'

interface Props {
  readonly record: EventRecord
  readonly history: CountryHistory
  readonly known: Day | null
}

/** The steps of the national level, newest first, under the scale that they belong to. */
export function Steps({ record, history: { scales }, known }: Props) {
  if (scales.length === 0) return null
  return (
    <section className="steps" aria-label={countryWords.steps}>
      <h3 className="section-title">{countryWords.steps}</h3>
      {scales.map((part) => (
        <ScalePart key={firstChange(part).event} record={record} part={part} known={known} />
      ))}
    </section>
  )
}

function firstChange({ entries }: ScaleHistory) {
  return entries.findLast((entry) => entry.kind === 'step')!.change
}

function ScalePart({
  record,
  part,
  known,
}: {
  readonly record: EventRecord
  readonly part: ScaleHistory
  readonly known: Day | null
}) {
  const { scale, entries } = part
  const from = scale.from || firstChange(part).edtf
  return (
    <>
      <h4>
        {countryWords.from(dateInWords(from), scale.name)}
        {scale.authority && <span className="gloss">{scale.authority}</span>}
      </h4>
      <CutList
        items={entries}
        what={scale.name}
        draw={(entry) =>
          entry.kind === 'gap' ? (
            <GapRow key={`gap-${entry.from}`} gap={entry} />
          ) : (
            <StepRow key={entry.change.event} record={record} step={entry} known={known} />
          )
        }
      />
    </>
  )
}

function GapRow({ gap: { from, to } }: { readonly gap: LevelGap }) {
  const text =
    to === null
      ? countryWords.gapAfter(formatDay(from))
      : to === from
        ? countryWords.gapDay(formatDay(from))
        : countryWords.gap(formatDay(from), formatDay(to))
  return (
    <li className="gap-row">
      <span className="swatch unknown" aria-hidden="true" />
      <span>{text}</span>
    </li>
  )
}

function StepRow({
  record: { pack, columns },
  step,
  known,
}: {
  readonly record: EventRecord
  readonly step: LevelStep
  readonly known: Day | null
}) {
  const { change, days, before } = step
  const answered = answeredBy(pack, columns, change.event)
  return (
    <li className="step">
      <LevelName pack={pack} level={change.level} />
      <p className="period">
        {timeInWords(step)}
        {days > 1 && <Days days={days} />}
      </p>
      <p>
        <ChangeLink event={change.event}>{pack.events.get(change.event)!.title}</ChangeLink>
      </p>
      <Reasons event={change.event} reasons={reasonsOf(pack, change.event, known)} />
      {before && (
        <p className="muted">
          {countryWords.before} <OwnLevelName pack={pack} level={before} />
        </p>
      )}
      {answered.length > 0 && (
        <p className="muted">
          {countryWords.answersTo}{' '}
          {answered.map((row, index) => (
            <span key={row}>
              {index > 0 && ', '}
              <RowLink record={{ pack, columns }} row={row} />
            </span>
          ))}
        </p>
      )}
    </li>
  )
}
