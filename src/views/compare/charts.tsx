import { useState } from 'react'
import type { TimeBin } from '../../filter/compare-time.ts'
import type { EventRecord } from '../../state/record.ts'
import { compareWords, stretchOfDays } from '../../words/compare-words.ts'
import { type AxisTick, heightScale, timeTicks } from './axis.ts'
import { BarChart } from './bar-chart.tsx'
import { TimeLabels } from './drawing.tsx'
import { Lanes } from './lanes.tsx'
import type { CompareModel } from './model.ts'

interface Props {
  readonly record: EventRecord
  readonly model: CompareModel
  readonly onOpen: (bin: TimeBin) => void
}

/** Attacks and killed in time, and the levels of two countries: everything on one axis of time. */
export function Charts({ record, model, onOpen }: Props) {
  const [active, setActive] = useState<number | null>(null)
  const [isRoot, setRoot] = useState(false)
  const { by, axis, sides } = model
  const isPeriod = by === 'period'
  const ticks = timeTicks(axis, isPeriod)
  const hasAttacks = sides.some(({ figures }) => figures.attacks.length > 0)
  const hasUnknown = sides.some(({ figures }) => figures.killed.unknown.length > 0)
  const undated = new Set(sides.flatMap((side) => [...side.undated])).size
  const shared = { model, ticks, active, onActive: setActive, onOpen }
  const byTime = compareWords.unit(axis.unit)
  return (
    <>
      <section aria-label={compareWords.attacksIn}>
        <h3>
          {compareWords.attacksIn} <span className="muted">{byTime}</span>
        </h3>
        {hasAttacks ? (
          <>
            <Pair
              {...shared}
              title={compareWords.attacksIn}
              measure={attacksOf}
              hasRings={false}
              isRoot={false}
            />
            <p className="hint">
              <span className="keys">{compareWords.hint}</span> {undated > 0 && compareWords.undated(undated)}
            </p>
          </>
        ) : (
          <p className="empty">{compareWords.noneOnEither}</p>
        )}
      </section>
      {hasAttacks && (
        <section aria-label={compareWords.killedIn}>
          <div className="chart-head">
            <h3>
              {compareWords.killedIn} <span className="muted">{byTime}</span>
            </h3>
            <label>
              <input type="checkbox" checked={isRoot} onChange={() => setRoot(!isRoot)} />
              {compareWords.root}
            </label>
          </div>
          <Pair {...shared} title={compareWords.killedIn} measure={killedOf} hasRings isRoot={isRoot} />
          <p className="hint">
            {[hasUnknown && compareWords.ring, isRoot && compareWords.rootHint].filter(Boolean).join(' ')}
          </p>
        </section>
      )}
      {by === 'country' && <Lanes record={record} model={model} ticks={ticks} />}
    </>
  )
}

const attacksOf = ({ attacks }: TimeBin) => attacks.length
const killedOf = ({ killed }: TimeBin) => killed.sum

interface PairProps extends Pick<Props, 'model' | 'onOpen'> {
  readonly title: string
  readonly measure: (bin: TimeBin) => number
  readonly hasRings: boolean
  readonly isRoot: boolean
  readonly ticks: readonly AxisTick[]
  readonly active: number | null
  readonly onActive: (bin: number | null) => void
}

/** Two charts, one above the other, on the same axes. */
function Pair({ model: { by, axis, sides }, measure, isRoot, ticks, ...rest }: PairProps) {
  const isPeriod = by === 'period'
  const heights = heightScale(Math.max(...sides.flatMap(({ bins }) => bins.map(measure))), isRoot)
  const timeOf = ({ from, to }: TimeBin, index: number) =>
    isPeriod ? compareWords.nth(axis.unit, index, stretchOfDays(from, to)) : stretchOfDays(from, to)
  return (
    <div className="pair">
      <p className="hint scale-said">{compareWords.oneScale(heights.top)}</p>
      {sides.map(({ key, name, bins }) => (
        <BarChart
          key={key}
          {...rest}
          {...{ side: name, bins, measure, count: axis.count, heights, ticks, timeOf }}
        />
      ))}
      <TimeLabels ticks={ticks} title={isPeriod ? compareWords.sinceStart(axis.unit) : ''} />
    </div>
  )
}
