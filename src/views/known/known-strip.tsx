import { type CSSProperties, useId, useMemo, useRef, useState } from 'react'
import { claimDays } from '../../data/claim-days.ts'
import type { Pack } from '../../data/pack.ts'
import { onceAFrame } from '../../lib/frame.ts'
import { page, setKnown, usePage } from '../../state/choices.ts'
import { formatDay } from '../../words/dates.ts'
import { knownWords } from '../../words/known-words.ts'
import { words } from '../../words/words.ts'
import { barsOf, dayOfSlot, labelsOf, madeOnDay, slotCount, slotOf } from './strip-slots.ts'
import './known.css'

/** The newest day of a drag only: the whole page follows it. */
const follow = onceAFrame(setKnown)

/**
 * The days on which things were said, on one line, to drag the day of knowledge along. Each has the same room: of an event most is
 * said in its first days, and the years after would leave them a hair's breadth.
 */
export function KnownStrip({ pack }: { readonly pack: Pack }) {
  const known = usePage((now) => now.known)
  const open = usePage((now) => now.event)
  // Nothing that is said of a withdrawn event is shown on any day.
  const isShown = open !== null && pack.events.get(open)?.status !== 'withdrawn' && pack.claimsOf.has(open)
  const event = isShown ? open : null
  const [isWhole, setWhole] = useState(false)
  const scope = isWhole ? null : event
  const claims = useMemo(() => claimDays(pack, scope), [pack, scope])
  const bars = useMemo(() => barsOf(claims), [claims])
  const labels = useMemo(() => labelsOf(claims, scope === null ? 'year' : 'month'), [claims, scope])
  const help = useId()
  const slider = useRef<HTMLInputElement>(null)
  const last = slotCount(claims) - 1
  const slot = slotOf(claims, known)
  // While it is dragged the thumb is where the pointer is; the page follows a frame later.
  const [dragged, setDragged] = useState<{ readonly slot: number; readonly from: typeof known } | null>(null)
  // Else a thumb that was dragged away from today would be there again when the day is cleared.
  if (dragged && dragged.from !== known) setDragged(null)
  const shown = dragged && dragged.from === known && dragged.slot <= last ? dragged.slot : slot
  /** At the end of the line no day is set: who dragged there finds the strip still there. */
  const stay = () => page.setState({ isKnownOpen: true })
  function go(to: number) {
    stay()
    const bounded = Math.min(last, Math.max(0, to))
    setDragged({ slot: bounded, from: known })
    follow(dayOfSlot(claims, bounded))
  }
  function clear() {
    stay()
    setKnown(null)
    // The button goes with the day.
    slider.current?.focus()
  }
  const day = shown === slot ? known : dayOfSlot(claims, shown)
  const dayInWords = day === null ? knownWords.now : formatDay(day)
  const count = day === null ? claims.total : (claims.upTo[shown - 1] ?? 0)
  const said = shown === 0 ? knownWords.before : knownWords.claims(count, claims.total)
  const made = madeOnDay(claims, day)
  const undated = claims.total - (claims.upTo.at(-1) ?? 0)
  return (
    <section className="known-strip" id="known-strip" aria-label={knownWords.title}>
      {event !== null && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset lays out its children in ways of its own
        <div role="group" aria-label={knownWords.scope} className="view-switch">
          <button type="button" aria-pressed={!isWhole} onClick={() => setWhole(false)}>
            {knownWords.event}
          </button>
          <button type="button" aria-pressed={isWhole} onClick={() => setWhole(true)}>
            {knownWords.whole}
          </button>
        </div>
      )}
      {claims.days.length === 0 ? (
        <p className="hint">{knownWords.nothing}</p>
      ) : (
        <>
          <div className="track">
            <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
              {bars.map(({ from, to, height }) => (
                <rect key={from} x={from} width={to - from} y={1 - height} height={height} />
              ))}
            </svg>
            <input
              ref={slider}
              type="range"
              min={0}
              max={last}
              value={shown}
              aria-label={knownWords.slider}
              aria-valuetext={knownWords.place(dayInWords, said)}
              aria-describedby={help}
              onChange={(change) => go(Number(change.target.value))}
            />
            <div className="labels" aria-hidden="true">
              {labels.map((label) => (
                <span
                  key={label.slot}
                  className={label.isNarrow ? undefined : 'wide'}
                  style={{ '--at': label.slot / last } as CSSProperties}
                >
                  {formatDay(label.day, scope === null ? 'year' : 'monthYearAxis')}
                </span>
              ))}
              <span className="today">{words.header.knownNow}</span>
            </div>
          </div>
          <div className="steps">
            <button
              type="button"
              className="button small"
              aria-disabled={shown === 0}
              onClick={() => go(shown - 1)}
            >
              <span>{knownWords.previous}</span>
            </button>
            <button
              type="button"
              className="button small"
              aria-disabled={shown === last}
              onClick={() => go(shown + 1)}
            >
              <span>{knownWords.next}</span>
            </button>
          </div>
          <p className="place">
            <strong>{dayInWords}</strong> <span>{said}</span>
            {made > 0 && <span className="made">{knownWords.made(made)}</span>}
            {known !== null && (
              <button type="button" className="quiet" onClick={clear}>
                {words.header.clearKnown}
              </button>
            )}
            <span id={help} className="made help">
              {knownWords.help} {undated > 0 && knownWords.undated(undated)}
            </span>
          </p>
        </>
      )}
    </section>
  )
}
