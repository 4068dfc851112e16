import { levelCount, levelShade } from '../../data/levels.ts'
import type { LevelRow, Pack } from '../../data/pack.ts'
import { foldText } from '../../lib/fold.ts'
import { langOf, levelName } from '../../words/facts.ts'
import { words } from '../../words/words.ts'
import './level-name.css'

/** A level in its own words with its swatch and its place on its scale, and in English where its own words are not. That none is in force, or the only one known, has no place. */
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
  const count = levelCount(pack, level)
  const gloss = foldText(name) === foldText(level.name) ? '' : level.name
  return (
    <span className="level-name">
      <span className={`swatch shade-${levelShade(pack, level)}`} aria-hidden="true" />
      <span>
        <span lang={langOf(pack, 'level-to', level.id)} className="own">
          {name}
        </span>
        {level.rank !== 0 && count > 1 && (
          <>
            , <span className="rank">{words.event.levelOf(level.rank ?? 1, count)}</span>
          </>
        )}
        {isGlossed && gloss !== '' && <span className="gloss">{gloss}</span>}
      </span>
    </span>
  )
}
