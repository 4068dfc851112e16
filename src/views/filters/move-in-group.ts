import type { KeyboardEvent } from 'react'

/**
 * Arrow keys in a group, beside the Tab key that works anyway: down and up from the search to the options and along them, right
 * opens an option's branches and goes to the first, left goes back to what it is a branch of, and closes.
 */
export function moveInGroup(
  event: KeyboardEvent<HTMLElement>,
  onTurn: (id: string, isTurnedOpen: boolean) => void,
): void {
  const { target, key, currentTarget } = event
  if (!(target instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.metaKey) return
  const boxes = [...currentTarget.querySelectorAll<HTMLInputElement>('[type="checkbox"]:enabled')]
  const at = boxes.indexOf(target)
  const find = currentTarget.querySelector<HTMLInputElement>('[type="search"]')
  const go = (element: HTMLElement | null | undefined) => {
    if (!element) return
    event.preventDefault()
    element.focus()
  }
  if (target === find) {
    if (key === 'ArrowDown' || key === 'Enter') go(boxes[0])
    return
  }
  const row = target.closest('li')
  const id = target.dataset['option']
  const disclose = row?.querySelector<HTMLButtonElement>(':scope > .option-row > .disclose')
  const isOpen = disclose?.getAttribute('aria-expanded') === 'true'
  if (key === 'ArrowDown') go(boxes[at + 1])
  else if (key === 'ArrowUp') go(boxes[at - 1] ?? find)
  else if (key === 'ArrowRight' && disclose && id) {
    event.preventDefault()
    if (isOpen) row?.querySelector<HTMLInputElement>('.branches [type="checkbox"]:enabled')?.focus()
    else onTurn(id, true)
  } else if (key === 'ArrowLeft') {
    event.preventDefault()
    if (isOpen && id) onTurn(id, false)
    else go(row?.parentElement?.closest('li')?.querySelector<HTMLInputElement>('[type="checkbox"]:enabled'))
  }
}
