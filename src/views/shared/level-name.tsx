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
  const place = placeOnScale(pack, level)
  const gloss = foldText(levelName(pack, level.id)) === foldText(level.name) ? '' : level.name
  return (
    <span className="level-name">
      <span className={`swatch shade-${levelShade(pack, level)}`} aria-hidden="true" />
      <span>
        <OwnLevelName pack={pack} level={level} className="own" />
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

/** A level's name in its scale's own words, marked as being in their language. */
export function OwnLevelName({
  pack,
  level: { id },
  className,
}: {
  readonly pack: Pack
  readonly level: LevelRow
  readonly className?: string
}) {
  return (
    <span lang={langOf(pack, 'level-to', id)} className={className}>
      {levelName(pack, id)}
    </span>
  )
}
