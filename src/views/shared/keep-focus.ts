/**
 * Keeps the keyboard where the reader is when the focused control takes itself away (*Dismiss*, *Show more*, *Clear dates*):
 * the focus goes to what was around it instead of to the start of the page. Returns what ends it.
 */
export function keepFocus(): () => void {
  let around: HTMLElement[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const remember = ({ target }: FocusEvent) => {
    around = []
    for (let at = target instanceof Element ? target.parentElement : null; at; at = at.parentElement)
      if (at !== document.body && at instanceof HTMLElement) around.push(at)
  }
  const restore = () => {
    clearTimeout(timer)
    // A view that knows better where the focus belongs has put it there by then.
    timer = setTimeout(() => {
      if (document.activeElement && document.activeElement !== document.body) return
      const place = around.find((element) => element.isConnected && element.checkVisibility())
      if (!place) return
      const isFocusable = place.tabIndex >= 0 || place.hasAttribute('tabindex')
      if (!isFocusable) place.tabIndex = -1
      place.focus({ preventScroll: true })
    }, SETTLED_MS)
  }
  document.addEventListener('focusin', remember)
  for (const type of ACTS) document.addEventListener(type, restore)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('focusin', remember)
    for (const type of ACTS) document.removeEventListener(type, restore)
  }
}

const SETTLED_MS = 80
const ACTS = ['click', 'change', 'keyup'] as const
