import type { Day } from '../../lib/days.ts'
import { formatDay } from '../../words/dates.ts'
import { words } from '../../words/words.ts'

const SHADES = [0, 1, 2, 3, 4]

/** What shades and circles mean. On a small screen it is closed at first. */
export function Legend({ cursor }: { readonly cursor: Day }) {
  const hasRoom = matchMedia('(min-width: 75em) and (min-height: 50em)').matches
  return (
    <details className="legend" open={hasRoom}>
      <summary>{words.map.legend}</summary>
      <p>{words.map.levelOn(formatDay(cursor))}</p>
      <p className="scale">
        <span>{words.map.lowest}</span>
        {SHADES.map((shade) => (
          <span key={shade} className={`swatch shade-${shade}`} />
        ))}
        <span>{words.map.highest}</span>
      </p>
      <p className="keys">
        <span className="swatch unknown" /> {words.map.noLevel}
        <span className="dot" /> {words.map.attack}
        <span className="dot ring" /> {words.map.unknownToll}
      </p>
    </details>
  )
}
