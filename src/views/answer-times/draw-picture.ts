import { type CountryAnswers, daysToRise, placesIn } from '../../data/answer-countries.ts'
import { type AttackPlace, FEWEST_FOR_MEDIAN, summarizeDays } from '../../data/answer-times.ts'
import type { Pack } from '../../data/pack.ts'
import { describeFilters } from '../../exporters/describe-filters.ts'
import { composePicture, type LegendItem, textMarkup } from '../../exporters/picture.ts'
import { termsOf } from '../../exporters/selection.ts'
import type { Filters } from '../../filter/filters.ts'
import type { Day } from '../../lib/days.ts'
import { countryName } from '../../lib/iso-3166.ts'
import { answerTimesWords, axisNumber, daysRange, eachDayCount } from '../../words/answer-times-words.ts'
import { exportWords } from '../../words/export-words.ts'
import { countInWords } from '../../words/facts.ts'
import { words } from '../../words/words.ts'
import { colourOf, textMeasure } from '../shared/drawn.ts'
import { todayIso } from '../shared/save-file.ts'
import { MARKS } from './case-mark.tsx'
import { placeOf } from './layout.ts'
import { type Axis, axisOf, CHARTS, type Plot, plotOf, SIDES } from './model.ts'

interface Given {
  readonly pack: Pack
  readonly known: Day | null
  readonly filters: Filters
  readonly rows: readonly CountryAnswers[]
  readonly link: string
}

const WIDTH = 1000
const MARGIN = 18
const NAMES = 170
const PLOT = (WIDTH - 2 * MARGIN - NAMES) / 2
const HEAD = 58
/** A mark of paper is no target: they stand nearer. */
const STEP = 15
const FIGURES = 20
const REM = 15

/** The chart as a picture that stands without the page. The page has to be light while it is drawn. */
export function drawAnswers({ pack, known, filters, rows, link }: Given): string {
  const colours = {
    paper: colourOf('paper'),
    ink: colourOf('ink'),
    muted: colourOf('muted'),
    line: colourOf('line'),
    level: colourOf('level-text'),
  }
  const axes = CHARTS.map((chart) => axisOf(chart, rows, PLOT, REM))
  const overall = summarizeDays(rows.flatMap(({ cases }) => cases.map(daysToRise)))!
  const parts: string[] = []
  const edges = CHARTS.map((_, index) => MARGIN + NAMES + index * PLOT)
  let y = HEAD
  const lines: number[] = []
  for (const row of rows) {
    const plots = CHARTS.map((chart, index) => plotOf(row, chart, axes[index]!))
    const levels = Math.max(...plots.map((plot) => plot.levels))
    const medianRoom = row.cases.length < FEWEST_FOR_MEDIAN ? 0 : 12
    const figuresRoom = FIGURES + (medianRoom > 0 ? 16 : 0)
    const bottom = y + figuresRoom + medianRoom + levels * STEP + 12
    const label = { size: 13.5, fill: colours.ink }
    parts.push(textMarkup(countryName(row.country), MARGIN, y + 15, { ...label, weight: 600 }))
    parts.push(textMarkup(`n = ${row.cases.length}`, MARGIN, y + 32, { size: 12, fill: colours.muted }))
    for (const [index, plot] of plots.entries()) {
      const edge = edges[index]!
      for (const [line, text] of figures(plot).entries())
        parts.push(
          textMarkup(text, edge + SIDES.left - 6, y + 15 + line * 16, {
            size: 12,
            fill: line === 0 ? colours.ink : colours.muted,
            weight: line === 0 && medianRoom > 0 ? 600 : 400,
          }),
        )
      parts.push(plotMarkup(plot, axes[index]!, edge, y + figuresRoom, bottom - 8, colours))
    }
    y = bottom
    lines.push(y)
  }
  const drawing = [
    ...axes.map((axis, index) => axisMarkup(axis, edges[index]!, y, index, colours)),
    ...lines.map(
      (line) => `<path d="M${MARGIN},${line}H${WIDTH - MARGIN}" fill="none" stroke="${colours.line}"/>`,
    ),
    ...parts,
  ]
  const terms = termsOf({ pack, known })
  return composePicture({
    width: WIDTH,
    height: y + 4,
    drawing: drawing.join(''),
    title: answerTimesWords.heading,
    lines: [
      `${answerTimesWords.lead(overall.count, rows.length)} ${answerTimesWords.overall(overall)}`,
      [pack.info.title, ...describeFilters(pack, filters)].join(' · '),
      exportWords.picture.known(known),
    ],
    legend: legend(rows, colours),
    notes: [
      answerTimesWords.counted.text[2]!,
      `${words.about.licence} ${terms.attribution} ${exportWords.picture.licence(terms.licence, terms.licenceUrl)}`,
      exportWords.picture.made(todayIso(), link),
    ],
    colours,
    measure: textMeasure(),
  })
}

function figures({ summary: { median, least, most, open, count }, counts }: Plot): string[] {
  if (!median) return [eachDayCount(counts)]
  const range = [daysRange(least, most), open > 0 ? answerTimesWords.open(open, count) : '']
  return [answerTimesWords.median(median), range.filter(Boolean).join('; ')]
}

type Colours = Record<'paper' | 'ink' | 'muted' | 'line' | 'level', string>

function xIn({ end, width }: Axis, edge: number, days: number): number {
  return edge + SIDES.left + placeOf(days, end) * width
}

function plotMarkup(plot: Plot, axis: Axis, edge: number, top: number, foot: number, colours: Colours) {
  const { median, least, most } = plot.summary
  const x = (days: number) => xIn(axis, edge, days)
  const parts: string[] = []
  if (median) {
    const text = `${median.isLeast ? '≥ ' : ''}${countInWords(median.days)}`
    parts.push(
      `<path d="M${x(least.days)},${foot}H${x(most.days)}" fill="none" stroke="${colours.muted}" stroke-width="2"/>`,
      `<path d="M${x(median.days)},${top + 12}V${foot + 3}" fill="none" stroke="${colours.ink}" stroke-width="2"/>`,
      textMarkup(text, x(median.days), top + 10, {
        size: 11.5,
        weight: 600,
        fill: colours.ink,
        anchor: 'middle',
      }),
    )
  }
  for (const { each, count, level } of plot.dots) {
    const place = `translate(${x(count.days)},${foot - 10 - level * STEP})`
    parts.push(`<g transform="${place}">${markMarkup(each.where, count.isLeast, colours)}</g>`)
  }
  return parts.join('')
}

function markMarkup(where: AttackPlace, isOpen: boolean, { level, paper }: Colours): string {
  const mark =
    where === 'home'
      ? `<path d="${MARKS.home}" fill="${level}"/>`
      : `<path d="${MARKS[where]}" fill="${paper}" stroke="${level}" stroke-width="2"/>`
  return isOpen
    ? `${mark}<path d="${MARKS.openEnd}" fill="none" stroke="${level}" stroke-width="1.5"/>`
    : mark
}

function axisMarkup(axis: Axis, edge: number, bottom: number, index: number, colours: Colours): string {
  const left = edge + SIDES.left - 6
  return [
    textMarkup(answerTimesWords[CHARTS[index]!], left, 13, { size: 12.5, weight: 600, fill: colours.ink }),
    textMarkup(answerTimesWords.axis(axis.end), left, 29, { size: 11.5, fill: colours.muted }),
    ...axis.ticks.flatMap((days) => {
      const x = xIn(axis, edge, days)
      return [
        `<path d="M${x},${HEAD - 6}V${bottom}" fill="none" stroke="${colours.line}"/>`,
        textMarkup(axisNumber(days), x, 47, { size: 12, fill: colours.muted, anchor: 'middle' }),
      ]
    }),
  ].join('')
}

function legend(rows: readonly CountryAnswers[], colours: Colours): LegendItem[] {
  const item = (where: AttackPlace, isOpen: boolean, label: string) => ({
    markup: `<g transform="translate(7,7)">${markMarkup(where, isOpen, colours)}</g>`,
    width: isOpen ? 26 : 14,
    label,
  })
  return [
    ...placesIn(rows).map((where) => item(where, false, answerTimesWords.where[where])),
    item('home', true, answerTimesWords.openEnd),
    {
      markup: `<path d="M7,0V12" stroke="${colours.ink}" stroke-width="2"/><path d="M0,12H14" stroke="${colours.muted}" stroke-width="2"/>`,
      width: 14,
      label: answerTimesWords.medianKey,
    },
  ]
}
