import { useEffect, useId, useRef, useState } from 'react'
import { usePage } from '../../state/choices.ts'
import { words } from '../../words/words.ts'

/** Copies an address and says so; where the clipboard is refused it shows the link, selected, to be copied by hand. */
export function CopyLink({ label, address }: { readonly label: string; readonly address: () => string }) {
  const [state, setState] = useState<{
    readonly outcome: 'copied' | 'refused'
    readonly link: string
  } | null>(null)
  const note = usePage((now) => now.openedPack?.linkNote)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => {
    if (state?.outcome === 'refused') field.current?.select()
    if (state?.outcome !== 'copied') return
    const timer = setTimeout(() => setState(null), 4000)
    return () => clearTimeout(timer)
  }, [state])
  async function copy() {
    const link = address()
    try {
      await navigator.clipboard.writeText(link)
      setState({ outcome: 'copied', link })
    } catch {
      setState({ outcome: 'refused', link })
    }
  }
  return (
    <span className="copy-link">
      <button type="button" className="button" onClick={copy}>
        {label}
      </button>
      <span role="status" className="said">
        {state?.outcome === 'copied' ? words.link.copied : ''}
        {state && new URL(state.link).searchParams.has('file') ? `. ${words.link.filesStay}` : ''}
        {state && note && `. ${note}`}
      </span>
      {state?.outcome === 'refused' && (
        <span role="alert" className="by-hand">
          <label htmlFor={id}>{words.link.refused}</label>
          <input id={id} ref={field} readOnly value={state.link} onFocus={(event) => event.target.select()} />
          <button type="button" className="quiet" onClick={() => setState(null)}>
            {words.dismiss}
          </button>
        </span>
      )}
    </span>
  )
}
