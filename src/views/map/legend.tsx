import { useLayoutEffect, useRef } from 'react'
import type { Day } from '../../lib/days.ts'
import { formatDay } from '../../words/dates.ts'
import { words } from '../../words/words.ts'

const SHADES = [0, 1, 2, 3, 4]
/** A map smaller than this would hide behind an open legend. */
const ROOMY = { width: 700, height: 440 }

/** What shades and circles mean. On a small map it is closed at first. */
export function Legend({ cursor }: { readonly cursor: Day }) {
  const details = useRef<HTMLDetailsElement>(null)
  useLayoutEffect(() => {
    const element = details.current
    const map = element?.parentElement
    if (map && map.clientWidth >= ROOMY.width && map.clientHeight >= ROOMY.height) element.open = true
  }, [])
  return (
    <details className="legend" ref={details}>
      <summary>{words.map.legend}</summary>
      <p>{words.map.levelOn(formatDay(cursor))}</p>
      <p className="scale">
        <span>{words.map.lowest}</span>
        {SHADES.map((shade) => (
          <span key={shade} className={`swatch shade-${shade}`} />
        ))}
        <span>{words.map.highest}</span>
      </p>
      <ul className="keys">
        <li>
          <span className="swatch unknown" /> {words.map.noLevel}
        </li>
        <li>
          <span className="dot" /> {words.map.attack}
        </li>
        <li>
          <span className="dot ring" /> {words.map.unknownToll}
        </li>
      </ul>
    </details>
  )
}
