import type { LevelSpan } from '../../data/levels.ts'
import type { Pack } from '../../data/pack.ts'
import { boardWords } from '../../words/country-words.ts'
import { type DateFormat, formatDay } from '../../words/dates.ts'
import { OwnLevelName } from './level-name.tsx'

/** Stands where no source speaks for a day: the level that was known last, and until when. */
export function LevelNotKnown({
  pack,
  lastKnown,
  format,
}: {
  readonly pack: Pack
  readonly lastKnown: LevelSpan | null
  readonly format?: DateFormat
}) {
  const level = lastKnown?.change.level
  const english = level?.native && level.native !== level.name ? level.name : ''
  return (
    <span className="level-name">
      <span className="swatch unknown" aria-hidden="true" />
      <span>
        {boardWords.notKnown}
        <span className="gloss">
          {lastKnown && level ? (
            <>
              {boardWords.lastKnown} <OwnLevelName pack={pack} level={level} />
              {boardWords.until(english, formatDay(lastKnown.to, format))}
            </>
          ) : (
            boardWords.neverKnown
          )}
        </span>
      </span>
    </span>
  )
}
