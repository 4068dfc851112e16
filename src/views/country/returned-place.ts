import { useEffect } from 'react'
import { page } from '../../state/choices.ts'

/** The link by which an event was opened from a country's history: which of those that lead to the event. */
let place: { readonly country: string; readonly event: string; readonly nth: number } | null = null

page.subscribe((now, before) => {
  if (now.event !== null && before.country !== null) {
    const nth = linksTo(now.event).indexOf(document.activeElement as HTMLElement)
    place = { country: before.country, event: now.event, nth: Math.max(nth, 0) }
  } else if (now.event === null && now.country === null) place = null
})

function linksTo(event: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`.article [data-event="${CSS.escape(event)}"]`)]
}

/** Who comes back from an event to a long history is put where they left it, not at its start. */
export function useReturnedPlace(country: string): void {
  useEffect(() => {
    if (place?.country === country) linksTo(place.event)[place.nth]?.focus()
    place = null
  }, [country])
}
