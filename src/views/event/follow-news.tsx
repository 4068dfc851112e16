import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { type NewsStep, newsSteps } from '../../data/news-steps.ts'
import type { Pack } from '../../data/pack.ts'
import type { Day } from '../../lib/days.ts'
import { page, setKnown } from '../../state/choices.ts'
import { dateInWords } from '../../words/dates.ts'
import { newsWords } from '../../words/event-words.ts'
import { valueInWords } from '../../words/values.ts'
import { words } from '../../words/words.ts'
import { Clipping } from '../shared/clipping.tsx'
import './follow-news.css'

interface Props {
  readonly pack: Pack
  readonly event: string
  readonly onLeave: () => void
}

/** Steps through what was said of an event, in the order in which it was said; the whole page can go along. */
export function FollowNews({ pack, event, onLeave }: Props) {
  const steps = useMemo(() => newsSteps(pack, event), [pack, event])
  const [index, setIndex] = useState(0)
  const [isWhole, setWhole] = useState(false)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const step = steps[index]
  useKnownDay(isWhole, step?.day ?? null)
  if (!step) return null
  const go = (by: number) => setIndex((now) => Math.min(steps.length - 1, Math.max(0, now + by)))

  function press(key: KeyboardEvent) {
    if (key.key === 'ArrowRight') go(1)
    else if (key.key === 'ArrowLeft') go(-1)
    else if (key.key === 'Escape') onLeave()
    else return
    key.preventDefault()
    // Else Escape would close the article too.
    key.stopPropagation()
  }

  return (
    <section
      ref={panel}
      className="follow-news"
      aria-label={newsWords.follow}
      tabIndex={-1}
      onKeyDown={press}
    >
      <p className="bar">
        <button type="button" className="button small" aria-disabled={index === 0} onClick={() => go(-1)}>
          {newsWords.previous}
        </button>
        <button
          type="button"
          className="button small"
          aria-disabled={index === steps.length - 1}
          onClick={() => go(1)}
        >
          {newsWords.next}
        </button>
        <span className="place">{newsWords.step(index + 1, steps.length)}</span>
        <button type="button" className="quiet" onClick={onLeave}>
          {newsWords.leave}
        </button>
      </p>
      <p className="said" role="status">
        <Said pack={pack} step={step} />
      </p>
      {step.passage !== '' && <Clipping pack={pack} id={step.passage} />}
      <label className="whole">
        <input type="checkbox" checked={isWhole} onChange={() => setWhole(!isWhole)} />
        {newsWords.wholePage}
      </label>
      {isWhole && step.day === null && <p className="hint">{newsWords.allKnown}</p>}
    </section>
  )
}

/** `24 March 2024 · Killed: 137 · TASS`. */
function Said({ pack, step }: { readonly pack: Pack; readonly step: NewsStep }) {
  const publisher = pack.sources.get(pack.passages.get(step.passage)?.source ?? '')?.publisher
  return (
    <>
      <span className="made">{step.made === '' ? newsWords.noDay : dateInWords(step.made)}</span>
      {' · '}
      {step.claims.map(({ id, property, value, qualifier, status }, place) => (
        <span key={id}>
          {place > 0 && '; '}
          {words.properties[property]}: <b>{valueInWords(pack, property, value, qualifier)}</b>
          {status === 'disputed' && <span className="badge">{words.event.disputed}</span>}
        </span>
      ))}
      {step.passage === '' && ` · ${words.event.noPassage}`}
      {publisher !== undefined && (
        <span className="made">
          {' · '}
          <bdi>{publisher}</bdi>
        </span>
      )}
    </>
  )
}

/** While on, the whole page is as known on this day; then as it was, unless the reader has chosen another day since. */
function useKnownDay(isOn: boolean, day: Day | null): void {
  const chosen = useRef<Day | null>(null)
  useEffect(() => {
    if (!isOn) return
    const before = page.getState().known
    return () => {
      if (page.getState().known === chosen.current) setKnown(before)
    }
  }, [isOn])
  useEffect(() => {
    if (!isOn) return
    chosen.current = day
    setKnown(day)
  }, [isOn, day])
}
