import { type Choices, NO_CHOICES, page } from './choices.ts'
import { formatLink, parseLink } from './link.ts'
import { startWelcome } from './welcome.ts'

/** Where the site lives, `/` or `/tocsin/`. */
export const BASE = import.meta.env.BASE_URL

// Browsers allow about a hundred history calls in half a minute; a dragged brush makes more.
const QUIET_MS = 200

/** The absolute address of these choices. */
export function addressOf(choices: Choices): string {
  return new URL(BASE + formatLink(choices), location.origin).href
}

/** The link to one article as the reader sees it: the pack, the day of knowledge, the file that it is from and what else is shown of it go along, the filters stay behind. */
export function articleChoices(
  article: Partial<Pick<Choices, 'event' | 'source' | 'country' | 'passage'>>,
): Choices {
  const { pack, known, within, files } = page.getState()
  // The id of a file's event begins with the file's.
  const needed = files.filter(({ set }) => article.event?.startsWith(`${set}-`))
  return { ...NO_CHOICES, pack, known, within, files: needed, ...article }
}

/** The page's own link to an event, for `href`: it opens in a new tab too. */
export function eventHref(event: string, passage: string | null = null): string {
  return BASE + formatLink(articleChoices({ event, passage }))
}

export function sourceHref(source: string): string {
  return BASE + formatLink(articleChoices({ source }))
}

export function countryHref(country: string): string {
  return BASE + formatLink(articleChoices({ country }))
}

/** The page's own address for a link of the pack, such as `country/FR/`. */
export function linkHref(link: string): string {
  return BASE + formatLink(readLink(link).choices)
}

/** Follows a link of the pack, such as `country/FR/`: its choices take the place of the reader's. */
export function openLink(link: string): void {
  const { choices, dropped } = readLink(link)
  page.setState({ ...choices, gathered: null, dropped })
}

/** A link of the pack is read as an address is; the pack and the day of knowledge go along. */
function readLink(link: string): ReturnType<typeof parseLink> {
  const [path = '', search = ''] = link.split('?')
  const { choices, dropped } = parseLink(path, search)
  const { pack, known } = page.getState()
  return { choices: { ...choices, pack, known: choices.known ?? known }, dropped }
}

/**
 * Keeps the address and the choices the same. Opening or closing an article is a step of history; filtering, brushing and
 * panning replace. Returns what ends it.
 */
export function connectHistory(): () => void {
  readAddress()
  startWelcome()
  let timer: ReturnType<typeof setTimeout> | undefined
  const unsubscribe = page.subscribe((now, before) => {
    if (isSettling) return
    if (isOtherArticle(now, before)) {
      clearTimeout(timer)
      // A filter set a moment ago belongs to the step that is left.
      write('replaceState', before)
      write('pushState', now)
    } else {
      clearTimeout(timer)
      timer = setTimeout(() => write('replaceState', page.getState()), QUIET_MS)
    }
  })
  const flush = () => {
    clearTimeout(timer)
    readAddress()
  }
  window.addEventListener('popstate', flush)
  return () => {
    unsubscribe()
    clearTimeout(timer)
    window.removeEventListener('popstate', flush)
  }
}

function isOtherArticle(a: Choices, b: Choices): boolean {
  return a.event !== b.event || a.source !== b.source || a.country !== b.country
}

/** Set while the choices follow the address, so that the address does not follow them. */
let isSettling = false

function readAddress(): void {
  const path = location.pathname.startsWith(BASE) ? location.pathname.slice(BASE.length) : location.pathname
  const { choices, dropped } = parseLink(path, location.search)
  isSettling = true
  page.setState({ ...choices, dropped })
  isSettling = false
}

function write(method: 'pushState' | 'replaceState', choices: Choices): void {
  const address = BASE + formatLink(choices)
  if (method === 'replaceState' && address === location.pathname + location.search) return
  try {
    history[method](null, '', address)
  } catch {
    // Too many calls, or a document without an address of its own: the page works on, its address lags behind.
  }
}

/** An event whose id is an alias keeps its old links: the address becomes the new one's without a step of history. */
export function redirectEvent(to: string): void {
  isSettling = true
  page.setState({ event: to })
  isSettling = false
  write('replaceState', page.getState())
}
