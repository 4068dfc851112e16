import { reasonsOf } from '../../data/country-history.ts'
import type { HighestLevel, TimeAtLevel } from '../../data/level-steps.ts'
import type { Pack } from '../../data/pack.ts'
import type { Day } from '../../lib/days.ts'
import { countryWords, timeInWords } from '../../words/country-words.ts'
import { LevelName, OwnLevelName } from '../shared/level-name.tsx'
import { CutList } from './cut-list.tsx'
import { ChangeLink, Days, Reasons } from './reasons.tsx'

interface Props {
  readonly pack: Pack
  readonly highest: readonly HighestLevel[]
  readonly known: Day | null
}

/** When the country was at its highest level and why: on the scale in use, and folded below on each earlier one. */
export function Highest({ pack, highest: [latest, ...earlier], known }: Props) {
  if (!latest) return null
  return (
    <section className="highest" aria-label={countryWords.highest}>
      <h3 className="section-title">{countryWords.highest}</h3>
      <HighestOf pack={pack} highest={latest} known={known} />
      {earlier.map((highest) => (
        <details key={highest.scale.id}>
          <summary>
            {countryWords.onScale(highest.scale.name)}
            <span className="gloss">
              <OwnLevelName pack={pack} level={highest.level} />, {timesInWords(highest)}
            </span>
          </summary>
          <HighestOf pack={pack} highest={highest} known={known} />
        </details>
      ))}
      <p className="hint">{countryWords.highestHint}</p>
    </section>
  )
}

function timesInWords({ times, days }: HighestLevel): string {
  const isLeast = times.some(({ isEndKnown }) => !isEndKnown)
  return countryWords.highestOf(times.length, days, isLeast)
}

function HighestOf({
  pack,
  highest,
  known,
}: {
  readonly pack: Pack
  readonly highest: HighestLevel
  readonly known: Day | null
}) {
  const { level, isTop, times } = highest
  return (
    <>
      <div className="sum">
        <LevelName pack={pack} level={level} isGlossed={false} />
        <p>
          {timesInWords(highest)}
          {!isTop && <span className="muted"> {countryWords.highestSoFar}</span>}
        </p>
      </div>
      <CutList
        items={times}
        what={countryWords.highest}
        draw={(time) => <TimeAt key={time.change.event} pack={pack} time={time} known={known} />}
      />
    </>
  )
}

function TimeAt({
  pack,
  time,
  known,
}: {
  readonly pack: Pack
  readonly time: TimeAtLevel
  readonly known: Day | null
}) {
  const reasons = reasonsOf(pack, time.change.event, known)
  return (
    <li>
      <ChangeLink event={time.change.event}>{timeInWords(time)}</ChangeLink>
      <Days days={time.days} />
      <Reasons event={time.change.event} reasons={reasons} />
    </li>
  )
}
