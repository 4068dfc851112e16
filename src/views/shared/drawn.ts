import { escapeXml, SANS, textMarkup } from '../../exporters/picture.ts'

/** Properties of the style sheet that a drawing needs, with what they are where nothing is said. */
const STYLES: Record<string, string> = {
  // Before the colours, whose own opacity takes their place.
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stop-opacity': '1',
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
  'paint-order': 'normal',
  'vector-effect': 'none',
  'stop-color': 'rgb(0, 0, 0)',
}
const TEXT_ONLY = new Set(['font-size', 'font-weight', 'text-anchor'])
const STOP_ONLY = new Set(['stop-color', 'stop-opacity'])
const UNSEEN = /^(class|style|role|tabindex|aria-.*|data-.*|pointer-events)$/
const CONTAINERS = /^(g|svg|defs|pattern|linearGradient|clipPath)$/

/** The content of a drawn SVG element as markup that needs no style sheet; what is not seen is left out. */
export function drawnMarkup(svg: SVGSVGElement, isSeen: (element: Element) => boolean = () => true): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  inline(svg, copy, isSeen)
  const markup = [...copy.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join('')
  return patternsOf(markup, copy) + markup.replaceAll(' xmlns="http://www.w3.org/2000/svg"', '')
}

function inline(drawn: Element, copy: Element, isSeen: (element: Element) => boolean): void {
  const children = [...drawn.children]
  const copies = [...copy.children]
  for (const [index, child] of children.entries()) {
    const twin = copies[index]!
    const style = getComputedStyle(child)
    const isDefinition = child.closest('pattern, linearGradient, defs') !== null
    const isHidden = style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0'
    if (!isDefinition && (isHidden || isUnpainted(child, style) || !isSeen(child))) {
      twin.remove()
      continue
    }
    if (child.localName !== 'title') writeStyle(child, twin, style)
    for (const { name } of [...twin.attributes]) if (UNSEEN.test(name)) twin.removeAttribute(name)
    inline(child, twin, isSeen)
  }
}

function isUnpainted(element: Element, { fill, stroke }: CSSStyleDeclaration): boolean {
  if (CONTAINERS.test(element.localName) || !/^(rect|path|circle|line)$/.test(element.localName)) return false
  return isClear(stroke) && (isClear(fill) || element.localName === 'line')
}

function isClear(paint: string): boolean {
  return paint === 'none' || /^rgba\(.*, 0\)$/.test(paint)
}

function writeStyle(element: Element, copy: Element, style: CSSStyleDeclaration): void {
  if (style.transform !== 'none') copy.setAttribute('transform', style.transform)
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity)
  if (CONTAINERS.test(element.localName)) {
    for (const name of ['fill', 'stroke']) copy.removeAttribute(name)
    return
  }
  const isText = element.localName === 'text' || element.localName === 'tspan'
  for (const [name, usual] of Object.entries(STYLES)) {
    if (TEXT_ONLY.has(name) && !isText) continue
    if (STOP_ONLY.has(name) !== (element.localName === 'stop')) continue
    const value = style.getPropertyValue(name)
    if (value === usual || value === '') copy.removeAttribute(name)
    else for (const [each, text] of opaque(name, value)) copy.setAttribute(each, text)
  }
  if (isText) copy.setAttribute('font-family', SANS)
}

/** Programs that draw SVG know no `rgba()`: the opacity has an attribute of its own. */
function opaque(name: string, value: string): [name: string, value: string][] {
  const match = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(value)
  if (!match) return [[name, value.replaceAll('"', '').replaceAll(/(\d)px/g, '$1')]]
  const [, red, green, blue, alpha] = match
  return [
    [name, `rgb(${red}, ${green}, ${blue})`],
    [name === 'stop-color' ? 'stop-opacity' : `${name}-opacity`, alpha!],
  ]
}

/** What the markup fills with and does not define itself: hatchings that the page keeps elsewhere. */
function patternsOf(markup: string, copy: Element): string {
  const ids = new Set([...markup.matchAll(/url\((?:&quot;)?#([\w-]+)/g)].map((match) => match[1]!))
  const found = [...ids].flatMap((id) => {
    const pattern = copy.querySelector(`[id="${id}"]`) ? null : document.getElementById(id)
    if (!pattern) return []
    const twin = pattern.cloneNode(true) as Element
    inline(pattern, twin, () => true)
    for (const attribute of ['class', 'style']) twin.removeAttribute(attribute)
    return [new XMLSerializer().serializeToString(twin)]
  })
  return found.length > 0 ? `<defs>${found.join('')}</defs>` : ''
}

interface TextOptions {
  readonly halo?: string
  readonly isMiddle?: boolean
  /** The fonts of a picture may be wider than the page's: the text is set smaller if it needs more. */
  readonly most?: number
}

/** An element of the page with one line of text, as text of the picture. `origin` is where the drawing begins. */
export function drawnText(element: Element, origin: DOMRect, options: TextOptions = {}): string {
  const { halo, isMiddle = false, most = Number.POSITIVE_INFINITY } = options
  const box = element.getBoundingClientRect()
  const style = getComputedStyle(element)
  const text = element.textContent?.trim() ?? ''
  const full = Number.parseFloat(style.fontSize)
  const needed = textMeasure()(text, `${style.fontWeight} ${full}px ${SANS}`)
  const size = needed > most ? (full * most) / needed : full
  const x = isMiddle
    ? box.left + box.width / 2
    : box.left + (Number.parseFloat(style.paddingInlineStart) || 0)
  return textMarkup(text, x - origin.left, box.top + box.height / 2 - origin.top + size * 0.35, {
    size: Math.round(size * 10) / 10,
    fill: style.color,
    weight: style.fontWeight,
    anchor: isMiddle ? 'middle' : 'start',
    ...(halo === undefined ? {} : { halo }),
  })
}

/** The value of a colour of the style sheet, for what is drawn by hand. */
export function colourOf(name: string): string {
  const probe = document.createElement('span')
  probe.hidden = true
  probe.style.color = `var(--${name})`
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return escapeXml(color)
}

/** What makes the page light: its colour scheme, and what the build puts in place of `light-dark()` for older browsers. */
const LIGHT: Record<string, string> = {
  'color-scheme': 'light',
  '--lightningcss-light': 'initial',
  '--lightningcss-dark': ' ',
}

/** Draws as on paper: the page is light while `draw` reads its styles, and nothing of it is seen. */
export function inLight<T>(draw: () => T): T {
  const { style } = document.documentElement
  for (const [name, value] of Object.entries(LIGHT)) style.setProperty(name, value)
  try {
    return draw()
  } finally {
    for (const name of Object.keys(LIGHT)) style.removeProperty(name)
  }
}

let context: CanvasRenderingContext2D | null = null

/** Widths of texts, as the browser sets them. */
export function textMeasure(): (text: string, font: string) => number {
  context ??= document.createElement('canvas').getContext('2d')
  return (text, font) => {
    if (!context) return text.length * 7
    context.font = font
    return context.measureText(text).width
  }
}
