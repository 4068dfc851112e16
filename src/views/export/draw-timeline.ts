import { type LegendItem, SANS } from '../../exporters/picture.ts'
import { exportWords } from '../../words/export-words.ts'
import { words } from '../../words/words.ts'
import { colourOf, drawnMarkup, drawnText, textMeasure } from '../shared/drawn.ts'
import { KIND_PATHS } from '../shared/kind-mark.tsx'

/** Of a lane's name, at both sides. */
const LABEL_PADDING = 20

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly markup: string
  readonly legend: readonly LegendItem[]
}

/** The timeline as it is on the screen, with the lanes that are scrolled out of it; null when there is none. */
export function drawTimeline(isFiltered: boolean): Drawing | null {
  const section = document.querySelector('.timeline')
  const head = section?.querySelector<SVGSVGElement>('.plot-head > svg')
  const body = section?.querySelector<SVGSVGElement>('.plot-body > svg')
  if (!section || !head || !body) return null
  const [above, below] = [head.getBoundingClientRect(), body.getBoundingClientRect()]
  const handle = section.querySelector('.cursor-handle:not(.off-screen)')
  const names = [...section.querySelectorAll('.lane-labels a')]
  const title = section.querySelector('.lanes-head h2')
  const origin = new DOMRect(below.left, below.top)
  // The head of the lanes stays in view while they scroll; its place in the drawing is above the first of them.
  const room = section.querySelector('.lanes-room')?.getBoundingClientRect()
  const headBox = title?.getBoundingClientRect()
  const moved = room && headBox ? new DOMRect(below.left, below.top + headBox.top - room.top - 4) : origin
  return {
    width: Math.round(below.width),
    height: Math.round(above.height + below.height),
    markup: [
      `<svg width="${above.width}" height="${above.height}">${drawnMarkup(head)}</svg>`,
      `<svg y="${above.height}" width="${below.width}" height="${below.height}">`,
      drawnMarkup(body),
      ...(title ? [drawnText(title, moved)] : []),
      ...names.map((name) => drawnText(name, origin, { most: name.clientWidth - LABEL_PADDING })),
      '</svg>',
      ...(handle ? [labelOf(handle, above)] : []),
    ].join(''),
    legend: timelineLegend((sign) => body.querySelector(sign) !== null, isFiltered),
  }
}

function labelOf(handle: Element, origin: DOMRect): string {
  const { left, top, width, height } = handle.getBoundingClientRect()
  const font = `${getComputedStyle(handle).fontSize} ${SANS}`
  // The fonts of a picture may be wider than the page's.
  const room = Math.max(width, textMeasure()(handle.textContent?.trim() ?? '', font) + 14)
  const box = `<rect x="${left + (width - room) / 2 - origin.left}" y="${top - origin.top}" width="${room}" height="${height}" fill="${colourOf('ink')}"/>`
  return box + drawnText(handle, origin, { isMiddle: true })
}

export function shadesItem(label: string): LegendItem {
  const boxes = [0, 1, 2, 3, 4].map(
    (shade) => `<rect x="${shade * 17}" y="2" width="16" height="10" fill="${colourOf(`shade-${shade}`)}"/>`,
  )
  return { markup: boxes.join(''), width: 85, label }
}

/** An attack of which sources give several tolls. */
export function rangeItem(): LegendItem {
  const [attack, ink] = ['attack', 'ink'].map(colourOf)
  const ring = (radius: number, paint: string) => `<circle cx="9" cy="7" r="${radius}" ${paint}/>`
  return {
    markup:
      ring(4.5, `fill="${attack}" fill-opacity="0.5" stroke="${attack}"`) +
      ring(7, `fill="none" stroke="${attack}"`) +
      ring(2, `fill="none" stroke="${ink}"`),
    width: 18,
    label: words.differ.range,
  }
}

const ARROW_FORMS = ['level', 'other', 'coincidence'] as const

/** The lines of a chosen event that are drawn, as on the screen. */
export function arrowItems(
  isDrawn: (form: string) => boolean,
  labels: Readonly<Record<(typeof ARROW_FORMS)[number], string>>,
): LegendItem[] {
  return ARROW_FORMS.filter(isDrawn).map((form) => {
    const [colour, width] = form === 'level' ? ['ink', 1.5] : ['other', 1]
    const rest = form === 'coincidence' ? ' stroke-dasharray="5 4"' : ''
    const head = form === 'coincidence' ? '' : 'l-5,-3.5M26,7l-5,3.5'
    return {
      markup: `<path d="M0,7H26${head}" fill="none" stroke="${colourOf(colour as string)}" stroke-width="${width}"${rest}/>`,
      width: 27,
      label: labels[form],
    }
  })
}

/** Signs that are seldom drawn are explained where they are. */
function timelineLegend(isDrawn: (sign: string) => boolean, isFiltered: boolean): LegendItem[] {
  const [ink, other, paper] = ['ink', 'other', 'paper'].map(colourOf)
  const mark = (kind: keyof typeof KIND_PATHS, paint: string) =>
    `<path transform="translate(7,7)" d="${KIND_PATHS[kind]}" ${paint}/>`
  const kinds: [kind: keyof typeof KIND_PATHS, paint: string][] = [
    ['attack', `fill="${colourOf('attack')}" fill-opacity="0.5" stroke="${colourOf('attack')}"`],
    ['claim', `fill="${other}"`],
    ['warning', `fill="${other}"`],
    ['response', `fill="${other}"`],
  ]
  return [
    ...kinds.map(([kind, paint]) => ({ markup: mark(kind, paint), width: 14, label: words.kinds[kind] })),
    { markup: mark('threat-level', `fill="${ink}"`), width: 14, label: words.lanes.keys.step },
    {
      markup: mark('threat-level', `fill="${paper}" stroke="${ink}" stroke-width="1.5"`),
      width: 14,
      label: words.lanes.keys.scoped,
    },
    shadesItem(exportWords.picture.shades),
    {
      markup: `<rect y="6" width="26" height="2" fill="${colourOf('control-edge')}"/>`,
      width: 26,
      label: words.lanes.keys.curated,
    },
    {
      markup: `<path d="M0,7H26" stroke="${colourOf('control-edge')}" stroke-width="2" stroke-dasharray="5 3"/>`,
      width: 26,
      label: words.lanes.keys.partial,
    },
    ...(isDrawn('.mark .high:not([r="0"]), .mark .low:not([r="0"])') ? [rangeItem()] : []),
    ...arrowItems((form) => isDrawn(`.tie.${form}`), words.lanes.keys),
    ...(isDrawn('.coverage.none')
      ? [
          {
            markup: `<path d="M0,7H26" stroke="${colourOf('control-edge')}" stroke-width="2" stroke-dasharray="2 6"/>`,
            width: 26,
            label: words.lanes.keys.none,
          },
        ]
      : []),
    ...(isDrawn('rect.gap')
      ? [
          {
            markup: `<path d="M0,11L8,3M6,11L14,3M12,11L20,3M18,11L26,3" stroke="${colourOf('muted')}"/>`,
            width: 26,
            label: words.lanes.keys.gap,
          },
        ]
      : []),
    ...(isFiltered && isDrawn('.ghost')
      ? [
          {
            markup: `<rect y="4" width="14" height="8" fill="${colourOf('line')}"/>`,
            width: 14,
            label: exportWords.picture.ghost,
          },
        ]
      : []),
  ]
}
