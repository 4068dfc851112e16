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
  readonly format: DateFormat
}) {
  return (
    <span className="level-name">
      <span className="swatch unknown" aria-hidden="true" />
      <span>
        {boardWords.notKnown}
        <span className="gloss">
          {lastKnown ? (
            <>
              {boardWords.lastKnown} <OwnLevelName pack={pack} level={lastKnown.change.level} />
              {boardWords.until(formatDay(lastKnown.to, format))}
            </>
          ) : (
            boardWords.neverKnown
          )}
        </span>
      </span>
    </span>
  )
}
