import type { ReactNode } from 'react'
import { words } from '../../words/words.ts'
import { KIND_PATHS } from '../shared/kind-mark.tsx'
import { breakPath } from './draw-lanes.ts'

const SAMPLES: readonly [name: keyof typeof words.lanes.keys, sample: ReactNode][] = [
  [
    'step',
    <path key="step" className="key-step" transform="translate(14,7)" d={KIND_PATHS['threat-level']} />,
  ],
  [
    'scoped',
    <path
      key="scoped"
      className="key-scoped"
      transform="translate(14,7) scale(.75)"
      d={KIND_PATHS['threat-level']}
    />,
  ],
  [
    'warning',
    <path
      key="warning"
      className="key-warning"
      transform="translate(14,7) scale(.75)"
      d={KIND_PATHS.warning}
    />,
  ],
  ['break', <path key="break" className="key-break" transform="translate(14,-3)" d={breakPath()} />],
  ['level', <path key="level" className="tie level" d="M1,7H27l-5,-3.5M27,7l-5,3.5" />],
  ['other', <path key="other" className="tie" d="M1,7H27l-5,-3.5M27,7l-5,3.5" />],
  ['coincidence', <path key="coincidence" className="tie coincidence" d="M1,7H27" />],
  ['gap', <rect key="gap" className="gap" x="1" y="3" width="26" height="8" />],
  ['curated', <rect key="curated" className="coverage curated" x="1" y="6" width="26" height="2" />],
  ['partial', <rect key="partial" className="coverage partial" x="1" y="6" width="26" height="2" />],
  ['none', <rect key="none" className="coverage none" x="1" y="6" width="26" height="2" />],
  ['silent', <rect key="silent" className="silent" x="1" y="6.5" width="26" height="1" />],
]

/** What the signs of a lane mean. */
export function LaneKey() {
  return (
    <details className="lane-key">
      <summary>{words.lanes.key}</summary>
      <ul>
        {SAMPLES.map(([name, sample]) => (
          <li key={name}>
            <svg width="28" height="14" aria-hidden="true">
              {sample}
            </svg>
            {words.lanes.keys[name]}
          </li>
        ))}
        <li>
          <span className="key-rings" />
          {words.differ.range}
        </li>
        <li className="hint">{words.levels.position}</li>
      </ul>
    </details>
  )
}
