import type { LevelRowOnDay } from '../../data/level-rows.ts'
import type { Pack } from '../../data/pack.ts'
import { boardWords } from '../../words/country.ts'
import { type DateFormat, formatDay } from '../../words/dates.ts'
import { langOf, levelName } from '../../words/facts.ts'

interface Props {
  readonly pack: Pack
  readonly row: LevelRowOnDay
  readonly format?: DateFormat
}

/** Stands for a level that nobody knows on the day: what was known last, and until when. */
export function LastKnown({ pack, row: { lastKnown }, format }: Props) {
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
              {boardWords.lastKnown}{' '}
              <span lang={langOf(pack, 'level-to', level.id)}>{levelName(pack, level.id)}</span>
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
