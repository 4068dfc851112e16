import { type ReactNode, useEffect, useId, useRef } from 'react'
import { closeArticle } from '../../state/choices.ts'
import { words } from '../../words/words.ts'
import { isPageUsed } from './page-used.ts'
import './article.css'

interface Props {
  readonly eyebrow: ReactNode
  readonly title: ReactNode
  readonly children: ReactNode
}

/**
 * What the reader has opened, in place of the list. Focus goes to its title, so that a screen reader reads on there, and goes
 * back to the mark that opened it when it closes; where the mark is gone the list takes the focus.
 */
export function Article({ eyebrow, title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => {
    document.title = `${heading.current?.textContent} · ${words.app.name}`
    const opener = document.activeElement
    // While the article's code came, the focus waited on what is around it.
    const isAround = opener?.contains(heading.current)
    // A link that opens with an event leaves the focus at the start of the page.
    if (isPageUsed()) heading.current?.focus()
    // On a narrow screen, and in a frame, map and timeline stand above; what was asked for comes first.
    if (matchMedia('(max-width: 62.49em)').matches) heading.current?.parentElement?.scrollIntoView()
    return () => {
      document.title = words.app.name
      const isLost = document.activeElement === null || document.activeElement === document.body
      const isMark = opener instanceof HTMLElement || opener instanceof SVGElement
      if (isLost && isMark && !isAround && opener.isConnected) opener.focus()
    }
  }, [])
  return (
    <article
      className="article"
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && closeArticle()}
    >
      <div className="article-head">
        <div className="eyebrow">{eyebrow}</div>
        <button type="button" className="quiet" onClick={closeArticle}>
          {words.event.back}
        </button>
      </div>
      <h2 id={id} ref={heading} tabIndex={-1} dir="auto">
        {title}
      </h2>
      {children}
    </article>
  )
}
