import { useLayoutEffect, useRef } from 'react'
import type { Day } from '../../lib/days.ts'
import { type EventRecord, isMixed } from '../../state/record.ts'
import { formatDay } from '../../words/dates.ts'
import { optionName } from '../../words/facts.ts'
import { mapWords } from '../../words/map-words.ts'
import { words } from '../../words/words.ts'
import { useModule } from '../shared/use-module.ts'
import type { Arc } from './answers.ts'
import type { CountryLevel } from './levels-on-day.ts'

const loadSetTag = () => import('../shared/set-tag.tsx')

const SHADES = [0, 1, 2, 3, 4]
const ARC_FORMS = ['level', 'other', 'coincidence'] as const
/** A map smaller than this would hide behind an open legend. */
const ROOMY = { width: 700, height: 440 }

interface Props {
  readonly cursor: Day
  readonly levels: ReadonlyMap<string, CountryLevel>
  readonly hasPlaceless: boolean
  readonly arcs: readonly Arc[]
  /** The opened files whose events are on the map; their names are the pack's. */
  readonly record: EventRecord
}

/** What every sign on the map means; signs that are not always there are told while they are. On a small map it is closed at first. */
export function Legend({ cursor, levels, hasPlaceless, arcs, record }: Props) {
  const details = useRef<HTMLDetailsElement>(null)
  useLayoutEffect(() => {
    const element = details.current
    const map = element?.parentElement
    if (map && map.clientWidth >= ROOMY.width && map.clientHeight >= ROOMY.height) element.open = true
  }, [])
  const tags = useModule(loadSetTag, isMixed(record))
  const hasUnranked = [...levels.values()].some(({ shade }) => shade === 'unranked')
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
          <b>{mapWords.figuresSample}</b> {mapWords.figures}
        </li>
        {hasUnranked && (
          <li>
            <span className="swatch shade-unranked" /> {mapWords.unranked}
          </li>
        )}
        <li>
          <span className="swatch unknown" /> <b>{mapWords.noLevelSample}</b> {mapWords.noLevel}
        </li>
        <li>
          <span className="swatch land" /> {mapWords.noScale}
        </li>
        <li>
          <span className="dot" /> {isMixed(record) ? mapWords.ofRecord : words.map.attack}
        </li>
        {isMixed(record) && (
          <>
            {record.layers!.map(({ set, colour }) => (
              <li key={set}>
                <span className={`dot of-set set-${colour + 1}`} /> {tags && <tags.SetTag set={set} />}{' '}
                {optionName(record.pack, 'set', set)}
              </li>
            ))}
            <li>
              <span className="dot several" /> {mapWords.ofSeveral}
            </li>
          </>
        )}
        <li>
          <span className="dot ring" /> {words.map.unknownToll}
        </li>
        <li>
          <span className="dot range" /> {words.differ.range}
        </li>
        {hasPlaceless && (
          <li>
            <span className="swatch land placeless" /> {mapWords.placeless}
          </li>
        )}
        {ARC_FORMS.filter((form) => arcs.some((arc) => arc.form === form)).map((form) => (
          <li key={form}>
            <svg width="26" height="10" aria-hidden="true">
              <path
                className={`arc ${form}`}
                d={`M1,5H25${form === 'coincidence' ? '' : 'l-7,-3.5M25,5l-7,3.5'}`}
              />
            </svg>
            {words.lanes.keys[form]}
          </li>
        ))}
      </ul>
    </details>
  )
}
