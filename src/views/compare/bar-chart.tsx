import type { TimeBin } from '../../filter/compare-time.ts'
import { binInWords, compareWords } from '../../words/compare-words.ts'
import type { AxisTick, HeightScale } from './axis.ts'
import { Drawing, Frame, percent } from './drawing.tsx'

/** Share of a bar's room that is left between two bars. */
const GAP = 0.16

interface Props {
  /** What is drawn, and of which side. */
  readonly title: string
  readonly side: string
  readonly bins: readonly TimeBin[]
  readonly measure: (bin: TimeBin) => number
  /** Whether a ring marks attacks of which the toll is not known. */
  readonly hasRings: boolean
  /** Bars from one end of the axis to the other; a side may have fewer. */
  readonly count: number
  readonly heights: HeightScale
  readonly ticks: readonly AxisTick[]
  readonly timeOf: (bin: TimeBin, index: number) => string
  /** The bar that is pointed at, on either side. */
  readonly active: number | null
  readonly onActive: (bin: number | null) => void
  readonly onOpen: (bin: TimeBin) => void
}

/** One side's bars in time, each a button for the list of its attacks; what is pointed at, on either side, is said above. */
export function BarChart(props: Props) {
  const { title, side, bins, measure, hasRings, count, heights, ticks, timeOf, active, onActive, onOpen } =
    props
  const shown = active === null ? undefined : bins[active]
  const inWords = ({ attacks, killed }: TimeBin) =>
    binInWords(attacks.length, killed.sum, killed.unknown.length)
  const room = (index: number) => ({ x: percent(index / count), width: percent(1 / count), height: '100%' })
  const buttons = bins.flatMap((bin, index) => {
    if (bin.attacks.length === 0) return []
    const value = measure(bin)
    const height = heights.of(value)
    const place = { x: percent((index + GAP / 2) / count), width: percent((1 - GAP) / count) }
    const shape = (
      <>
        <rect className="room" {...room(index)} />
        {value > 0 && (
          <>
            <rect className="fill" {...place} y={percent(1 - height)} height={percent(height)} />
            <rect className="foot" {...place} y="100%" height="2" />
          </>
        )}
        {hasRings && bin.killed.unknown.length > 0 && (
          <circle className="ring" cx={percent((index + 0.5) / count)} cy={percent(1 - height)} r="2.5" />
        )}
      </>
    )
    const label = compareWords.bin(side, timeOf(bin, index), inWords(bin))
    return [{ key: String(index), label, className: 'bar', onPress: () => onOpen(bin), shape }]
  })
  return (
    <figure className="side-chart">
      <figcaption>
        <strong>{side}</strong>
        <span className="readout" aria-hidden="true">
          {shown
            ? `${timeOf(shown, active!)}: ${inWords(shown)}`
            : buttons.length === 0 && compareWords.noAttack}
        </span>
      </figcaption>
      <Drawing
        label={compareWords.chart(title, side)}
        buttons={buttons}
        onActive={(key) => onActive(key === null ? null : Number(key))}
      >
        <Frame heights={heights} ticks={ticks} />
        {bins.length < count && (
          <rect
            className="past"
            x={percent(bins.length / count)}
            width={percent(1 - bins.length / count)}
            height="100%"
          />
        )}
        {shown && <rect className="pointed" {...room(active!)} />}
        {bins.map((bin, index) => (
          <rect key={bin.from} className="room" {...room(index)} onPointerEnter={() => onActive(index)} />
        ))}
      </Drawing>
    </figure>
  )
}
