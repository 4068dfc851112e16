import { levelShade, placeOnScale } from '../../data/levels.ts'
import type { LevelRow, Pack } from '../../data/pack.ts'
import { foldText } from '../../lib/fold.ts'
import { langOf, levelName } from '../../words/facts.ts'
import { words } from '../../words/words.ts'
import './level-name.css'

/** A level in its own words with its swatch and its place on its scale, if it has one, and in English where its own words are not. */
export function LevelName({
  pack,
  level,
  isGlossed = true,
}: {
  readonly pack: Pack
  readonly level: LevelRow
  readonly isGlossed?: boolean
}) {
  const name = levelName(pack, level.id)
  const place = placeOnScale(pack, level)
  const gloss = foldText(name) === foldText(level.name) ? '' : level.name
  return (
    <span className="level-name">
      <span className={`swatch shade-${levelShade(pack, level)}`} aria-hidden="true" />
      <span>
        <span lang={langOf(pack, 'level-to', level.id)} className="own">
          {name}
        </span>
        {place && (
          <>
            , <span className="rank">{words.event.levelOf(place.rank, place.count)}</span>
          </>
        )}
        {isGlossed && gloss !== '' && <span className="gloss">{gloss}</span>}
      </span>
    </span>
  )
}
