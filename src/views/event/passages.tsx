import { useEffect, useRef } from 'react'
import type { Pack } from '../../data/pack.ts'
import { openPassage } from '../../state/choices.ts'
import { passageWords } from '../../words/passage-words.ts'
import { words } from '../../words/words.ts'
import { Clipping } from '../shared/clipping.tsx'

interface ButtonProps {
  /** The property, with the value where the property has several. */
  readonly label: string
  readonly count: number
  readonly isOpen: boolean
  /** Id of the panel it opens. */
  readonly panel: string
  /** The passage it opens with. */
  readonly first: string
  readonly onOpen: () => void
}

/** The number beside a fact: how many passages it rests on. */
export function PassageButton({ label, count, isOpen, panel, first, onOpen }: ButtonProps) {
  function toggle() {
    if (isOpen) return openPassage(null)
    onOpen()
    openPassage(first)
  }
  return (
    <button
      type="button"
      className="passage-button"
      aria-label={words.event.passageFor(label)}
      aria-expanded={isOpen}
      aria-controls={isOpen ? panel : undefined}
      title={words.event.passages(count)}
      // Not as text: the button's name would have to begin with it.
      data-count={count}
      onClick={toggle}
    />
  )
}

interface PanelProps {
  readonly id: string
  readonly pack: Pack
  readonly passages: readonly string[]
  readonly current: string
  /** Keeps the panel where it is: another passage may rest under other facts too. */
  readonly onStep: () => void
}

/** One clipping at a time, with the way to the others that say the same. */
export function PassagePanel({ id, pack, passages, current, onStep }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  const isThere = pack.passages.has(current)
  // After the article has come into view, and the passage, without which the panel is a line.
  useEffect(() => {
    if (!isThere) return
    const frame = requestAnimationFrame(() => panel.current?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [isThere])
  const index = Math.max(0, passages.indexOf(current))
  function step(by: number) {
    onStep()
    openPassage(passages[(index + by + passages.length) % passages.length]!)
  }
  return (
    <div id={id} ref={panel} className="passage-panel">
      <Clipping pack={pack} id={passages[index]!} />
      {passages.length > 1 && (
        <p className="pager">
          <button type="button" className="quiet" onClick={() => step(-1)} aria-label={passageWords.previous}>
            ←
          </button>
          <span role="status">{passageWords.of(index + 1, passages.length)}</span>
          <button type="button" className="quiet" onClick={() => step(1)} aria-label={passageWords.next}>
            →
          </button>
        </p>
      )}
    </div>
  )
}
