import { type Choices, closeArticle, NO_CHOICES, page } from './choices.ts'
import { formatLink } from './link.ts'

const KEY = 'tocsin:welcome'
const DISMISSED = 'dismissed'

/** Whether these choices are the first screen: the whole record, with nothing asked of it. */
export function isFirstScreen(choices: Choices): boolean {
  return formatLink({ ...choices, pack: null }) === ''
}

/** Says what the page is to whoever comes to its first screen, until that was dismissed on this machine. */
export function startWelcome(): void {
  if (isFirstScreen(page.getState()) && !wasDismissed()) page.setState({ welcome: 'first' })
}

/** Whether it is to be seen now. On the first screen it makes room for whatever the reader asks; asked for, it stays. */
export function isWelcomeSeen({
  welcome,
  filters,
  known,
  gathered,
  view,
  embed,
}: ReturnType<typeof page.getState>) {
  if (welcome === 'closed' || embed) return false
  return welcome === 'asked' || (gathered === null && isFirstScreen({ ...NO_CHOICES, filters, known, view }))
}

export function askWelcome(): void {
  closeArticle()
  page.setState({ welcome: 'asked' })
}

export function dismissWelcome(): void {
  page.setState({ welcome: 'closed' })
  try {
    localStorage.setItem(KEY, DISMISSED)
  } catch {
    // Where the store is blocked it comes again with the next visit.
  }
}

function wasDismissed(): boolean {
  try {
    return localStorage.getItem(KEY) === DISMISSED
  } catch {
    return false
  }
}
