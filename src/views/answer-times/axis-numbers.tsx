import type { CSSProperties } from 'react'
import { answerTimesWords, axisNumber } from '../../words/answer-times-words.ts'
import { placeOf } from './layout.ts'
import { type Axis, SIDES } from './model.ts'

/** Where a place of an axis lies in its plot, whatever its width. */
export function leftOf(place: number): CSSProperties {
  return { left: `calc(${SIDES.left}px + (100% - ${SIDES.left + SIDES.right}px) * ${place})` }
}

/** The numbers of an axis, for the eye: each plot says its figures. */
export function AxisNumbers({ axis: { end, ticks } }: { readonly axis: Axis }) {
  return (
    <span className="axis" aria-hidden="true">
      <span className="axis-numbers">
        {ticks.map((days) => (
          <span key={days} style={leftOf(placeOf(days, end))}>
            {axisNumber(days)}
          </span>
        ))}
      </span>
      <span className="axis-name">{answerTimesWords.axis(end)}</span>
    </span>
  )
}
