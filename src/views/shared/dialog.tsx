import { type ReactNode, useEffect, useId, useRef } from 'react'
import { page } from '../../state/choices.ts'
import './dialog.css'

interface Props {
  readonly title: string
  readonly close: string
  readonly children: ReactNode
}

/** What is asked over the page. Focus stays in it, and goes back to what opened it when it closes. */
export function Dialog({ title, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current!
    element.showModal()
    return () => element.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onClose={() => page.setState({ dialog: null })}
      // The page below hears no key that is pressed here: Escape would close its article too.
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="dialog-body">
        <h2 id={id}>{title}</h2>
        {children}
        <button type="button" className="quiet dialog-close" onClick={() => dialog.current?.close()}>
          {close}
        </button>
      </div>
    </dialog>
  )
}
