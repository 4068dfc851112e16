import { useState } from 'react'
import { type LaneStretch, laneStretches } from '../../data/compare-levels.ts'
import { openEvent } from '../../state/choices.ts'
import type { EventRecord } from '../../state/record.ts'
import { compareWords } from '../../words/compare-words.ts'
import { formatSpan } from '../../words/dates.ts'
import { levelInWords } from '../../words/facts.ts'
import { words } from '../../words/words.ts'
import type { AxisTick } from './axis.ts'
import { Drawing, Frame, percent, TimeLabels } from './drawing.tsx'
import type { CompareModel, Side } from './model.ts'

/** The lowest level of a scale has this share of the lane's height. */
const LOWEST = 0.25

interface Props {
  readonly record: EventRecord
  readonly model: CompareModel
  readonly ticks: readonly AxisTick[]
}

/** The national levels of two countries as steps, each on its own scale. */
export function Lanes({ record, model: { sides, axis }, ticks }: Props) {
  const [days] = axis.edges
  const [first, last] = [days[0]!, days.at(-1)! - 1]
  return (
    <section aria-label={compareWords.levels}>
      <h3>{compareWords.levels}</h3>
      <div className="pair">
        {sides.map((side) => (
          <LaneOf key={side.key} {...{ record, side, ticks, first, last }} />
        ))}
        <TimeLabels ticks={ticks} />
      </div>
      <p className="hint">{compareWords.laneHint}</p>
    </section>
  )
}

interface LaneProps {
  readonly record: EventRecord
  readonly side: Side
  readonly ticks: readonly AxisTick[]
  readonly first: number
  readonly last: number
}

function LaneOf({ record: { pack }, side: { lane, name }, ticks, first, last }: LaneProps) {
  const [active, setActive] = useState<string | null>(null)
  const stretches = lane ? laneStretches(pack, lane, first, last) : []
  const shown = stretches.find(({ change }) => change.event === active)
  const placeOf = ({ from, to }: LaneStretch) => ({
    x: percent((from - first) / (last - first + 1)),
    width: percent((to - from + 1) / (last - first + 1)),
  })
  const buttons = stretches.map((stretch) => {
    const { change, from, to, position, shade } = stretch
    const height = LOWEST + (1 - LOWEST) * position
    return {
      key: change.event,
      label: words.lanes.span(name, levelInWords(pack, change.level.id), formatSpan(from, to)),
      className: `step shade-${shade}`,
      onPress: () => openEvent(change.event),
      shape: (
        <>
          <rect className="room" {...placeOf(stretch)} height="100%" />
          <rect className="level" {...placeOf(stretch)} y={percent(1 - height)} height={percent(height)} />
        </>
      ),
    }
  })
  return (
    <figure className="side-chart side-lane">
      <figcaption>
        <strong>{name}</strong>
        <span className="readout" aria-hidden="true">
          {shown &&
            `${levelInWords(pack, shown.change.level.id)}, ${formatSpan(shown.from, shown.to, 'short')}`}
        </span>
      </figcaption>
      {stretches.length === 0 ? (
        <p className="empty">{compareWords.noLane}</p>
      ) : (
        <Drawing label={compareWords.lane(name)} buttons={buttons} onActive={setActive}>
          <Frame ticks={ticks} />
        </Drawing>
      )}
    </figure>
  )
}
