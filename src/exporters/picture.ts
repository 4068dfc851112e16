import { exportWords } from '../words/export-words.ts'

/** One sign and what it means; the sign is markup of SVG, `width` by 14. */
export interface LegendItem {
  readonly markup: string
  readonly width: number
  readonly label: string
}

/** What is drawn, and what is printed around it so that it stands without the page. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** Markup of SVG that needs nothing from outside. */
  readonly drawing: string
  readonly title: string
  readonly lines: readonly string[]
  readonly legend: readonly LegendItem[]
  /** Whose it is, under which licence, from which address. */
  readonly notes: readonly string[]
  readonly colours: {
    readonly paper: string
    readonly ink: string
    readonly muted: string
    readonly line: string
  }
  /** The width of a text in a font of CSS, in pixels. */
  readonly measure: (text: string, font: string) => number
}

// A picture brings no fonts along: these are there on every machine.
export const SANS = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
const SERIF = 'Georgia, "Times New Roman", serif'
const MARGIN = 18
const TITLE = { size: 21, lead: 27 }
const TEXT = { size: 13.5, lead: 19 }
const SMALL = { size: 11.5, lead: 16 }

/** The picture as a file of SVG: title, drawing, legend, and whose it is. */
export function composePicture(picture: Picture): string {
  const { width, height, drawing, colours, measure } = picture
  const inner = width - 2 * MARGIN
  const parts: string[] = []
  let y = MARGIN
  const write = (text: string, { size, lead }: typeof TEXT, family: string, fill: string, weight = 400) => {
    for (const line of wrap(text, inner, (part) => measure(part, `${weight} ${size}px ${family}`))) {
      y += lead
      parts.push(textMarkup(line, MARGIN, y - (lead - size) / 2, { size, family, fill, weight }))
    }
  }
  write(picture.title, TITLE, SERIF, colours.ink, 700)
  for (const line of picture.lines) write(line, TEXT, SANS, colours.ink)
  y += 12
  parts.push(`<svg x="0" y="${round(y)}" width="${width}" height="${height}">${drawing}</svg>`)
  y += height + 6
  let x = MARGIN
  for (const [index, { markup, width: wide, label }] of picture.legend.entries()) {
    const measureLabel = (text: string) => measure(text, `400 ${SMALL.size}px ${SANS}`)
    const lines = wrap(label, inner - wide - 7, measureLabel)
    const needed = wide + 7 + Math.max(0, ...lines.map(measureLabel))
    if (index === 0 || x + needed > width - MARGIN) {
      x = MARGIN
      y += 20
    }
    parts.push(`<g transform="translate(${round(x)},${round(y - 12)})">${markup}</g>`)
    for (const [at, line] of lines.entries()) {
      if (at > 0) y += SMALL.lead
      parts.push(textMarkup(line, x + wide + 7, y - 1, { size: SMALL.size, fill: colours.muted }))
    }
    x += needed + 20
  }
  y += 14
  parts.push(`<path d="M${MARGIN},${round(y)}H${width - MARGIN}" fill="none" stroke="${colours.line}"/>`)
  y += 6
  for (const note of picture.notes) write(note, SMALL, SANS, colours.muted)
  const whole = Math.ceil(y + MARGIN)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" role="img" aria-label="${escapeXml(picture.title)}">`,
    `<title>${escapeXml(picture.title)}</title>`,
    `<desc>${escapeXml([...picture.lines, ...picture.notes].join(' '))}</desc>`,
    `<rect width="${width}" height="${whole}" fill="${colours.paper}"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n')
}

interface TextStyle {
  readonly size: number
  readonly family?: string
  readonly fill: string
  readonly weight?: number | string
  readonly anchor?: 'start' | 'middle'
  /** Colour of a halo that keeps the text legible on a map. */
  readonly halo?: string
}

export function textMarkup(
  text: string,
  x: number,
  y: number,
  { size, family = SANS, fill, weight = 400, anchor = 'start', halo }: TextStyle,
): string {
  const around = halo
    ? ` stroke="${escapeXml(halo)}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`
    : ''
  const placed = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  return `<text x="${round(x)}" y="${round(y)}" font-family="${escapeXml(family)}" font-size="${size}" font-weight="${weight}" fill="${escapeXml(fill)}"${placed}${around}>${escapeXml(text)}</text>`
}

/** Text in XML, without the characters that XML cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Cs}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Breaks a text between words so that no line is wider; a longer word is broken where it must be. */
export function wrap(text: string, most: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    let rest = word
    const joined = line === '' ? rest : `${line} ${rest}`
    if (measure(joined) <= most) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    while (measure(rest) > most && rest.length > 1) {
      let length = rest.length - 1
      while (length > 1 && measure(rest.slice(0, length)) > most) length--
      lines.push(rest.slice(0, length))
      rest = rest.slice(length)
    }
    line = rest
  }
  return line === '' ? lines : [...lines, line]
}

/** The picture in pixels, at twice the size. It comes from a `data:` address: the page's policy allows no other. */
export async function pictureAsPng(svg: string, scale = 2): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * scale
  canvas.height = image.naturalHeight * scale
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error(exportWords.noPicture)
  return blob
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
