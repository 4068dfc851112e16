import { closeArticle } from '../../state/choices.ts'
import { fileEventWords } from '../../words/file-event-words.ts'
import { words } from '../../words/words.ts'
import { Article } from '../shared/article.tsx'

interface Props {
  readonly title: string
  readonly text: string
  /** What would show the event. */
  readonly way?: { readonly label: string; readonly take: () => void }
}

/** In place of an event whose file does not show it: no fault, and it opens by itself when the file has it. */
export function Away({ title, text, way }: Props) {
  return (
    <Article eyebrow={fileEventWords.away.eyebrow} title={title}>
      <p className="callout" role="status">
        {text}
      </p>
      <p className="actions">
        {way && (
          <button type="button" className="button" onClick={way.take}>
            {way.label}
          </button>
        )}
        <button type="button" className="button" onClick={closeArticle}>
          {words.event.unknownWay}
        </button>
      </p>
    </Article>
  )
}
