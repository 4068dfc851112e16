import type { CountryAnswers } from '../../data/answer-countries.ts'
import type { AnswerCase } from '../../data/answer-times.ts'
import { countryName } from '../../lib/iso-3166.ts'
import { openEvent } from '../../state/choices.ts'
import { eventHref } from '../../state/history.ts'
import type { EventRecord } from '../../state/record.ts'
import { answerTimesWords, daysRange, eachDayCount } from '../../words/answer-times-words.ts'
import { countInWords } from '../../words/facts.ts'
import { CountryLink } from '../shared/country-link.tsx'
import { PageLink } from '../shared/page-link.tsx'
import { AxisNumbers, leftOf } from './axis-numbers.tsx'
import { CaseMark } from './case-mark.tsx'
import { DOT, placeOf } from './layout.ts'
import { type Axis, CHARTS, type Dot, type Plot } from './model.ts'

interface Pointing {
  readonly record: EventRecord
  /** Id of the event that is open. */
  readonly chosen: string | null
  /** The case that is pointed at, in both charts. */
  readonly pointed: AnswerCase | null
  /** The mark that the tab key comes to. */
  readonly tabKey: string | null
  readonly title: (each: AnswerCase) => string
  readonly onPoint: (each: AnswerCase | null) => void
  readonly onFocus: (dot: Dot) => void
}

interface Props extends Pointing {
  readonly row: CountryAnswers
  readonly plots: readonly [Plot, Plot]
  readonly axes: readonly Axis[]
}

export function AnswerRow({ row: { country, cases }, plots, axes, ...pointing }: Props) {
  const name = countryName(country)
  const levels = Math.max(...plots.map((plot) => plot.levels))
  return (
    <tr>
      <th scope="row">
        <CountryLink country={country}>{name}</CountryLink>
      </th>
      <td className="cases">
        {cases.length}
        <span className="n"> {answerTimesWords.casesOf(cases.length)}</span>
      </td>
      {CHARTS.map((chart, index) => (
        <td key={chart} className={chart}>
          <span className="card-head" aria-hidden="true">
            {answerTimesWords[chart]}
          </span>
          <Figures plot={plots[index]!} />
          <PlotView
            label={answerTimesWords.dots(name, answerTimesWords[chart])}
            plot={plots[index]!}
            levels={levels}
            axis={axes[index]!}
            {...pointing}
          />
          <AxisNumbers axis={axes[index]!} />
        </td>
      ))}
    </tr>
  )
}

/** Median and range in words, or each number where they are few. */
function Figures({ plot: { summary, counts } }: { readonly plot: Plot }) {
  const { median, least, most, open, count } = summary
  if (!median) return <p className="answer-figures">{eachDayCount(counts)}</p>
  const range = [daysRange(least, most), open > 0 ? answerTimesWords.open(open, count) : ''].filter(Boolean)
  return (
    <p className="answer-figures">
      <strong>{answerTimesWords.median(median)}</strong>
      <span className="spread">{range.join('; ')}</span>
    </p>
  )
}

/** Above the marks, for the number of the median. */
const MEDIAN_ROOM = 17
/** Below them, for the line of the range. */
const FOOT = 8

function PlotView({
  label,
  plot: { summary, dots },
  levels,
  axis: { end, ticks },
  ...pointing
}: Pointing & { readonly label: string; readonly plot: Plot; readonly levels: number; readonly axis: Axis }) {
  const { median, least, most } = summary
  const height = (median ? MEDIAN_ROOM : 2) + levels * DOT + FOOT
  const [from, to] = [least.days, most.days].map((days) => placeOf(days, end)) as [number, number]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links, no set of fields
    <div role="group" aria-label={label} className="answer-plot" style={{ height }}>
      {ticks.map((days) => (
        <span key={days} className="grid" style={leftOf(placeOf(days, end))} />
      ))}
      {median && (
        <>
          <span className="range" style={{ ...leftOf(from), width: `calc((100% - 37px) * ${to - from})` }} />
          <span className="median" style={leftOf(placeOf(median.days, end))}>
            <span aria-hidden="true">
              {median.isLeast && '≥ '}
              {countInWords(median.days)}
            </span>
          </span>
        </>
      )}
      {dots.map((dot) => (
        <DotView key={dot.key} dot={dot} {...pointing} />
      ))}
    </div>
  )
}

function DotView({
  dot,
  record,
  chosen,
  pointed,
  tabKey,
  title,
  onPoint,
  onFocus,
}: Pointing & { readonly dot: Dot }) {
  const { key, each, count, place, level } = dot
  const { event } = each.change
  const isChosen =
    chosen !== null &&
    (chosen === event || [each.attack, ...each.others].some((row) => record.columns.ids.at(row) === chosen))
  return (
    <PageLink
      className={pointed === each ? 'dot pointed' : 'dot'}
      data-dot={key}
      href={eventHref(event)}
      aria-label={title(each)}
      aria-current={isChosen ? 'true' : undefined}
      tabIndex={key === tabKey ? 0 : -1}
      style={{ ...leftOf(place), bottom: FOOT + level * DOT }}
      onPointerEnter={() => onPoint(each)}
      onFocus={() => onFocus(dot)}
      onOpen={() => openEvent(event)}
    >
      <CaseMark where={each.where} isOpen={count.isLeast} isChosen={isChosen} />
    </PageLink>
  )
}
