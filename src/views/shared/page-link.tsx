import type { MouseEvent, ReactNode } from 'react'

interface Props {
  readonly href: string
  readonly onOpen: () => void
  readonly className?: string
  readonly children: ReactNode
  readonly title?: string
  readonly 'aria-label'?: string
  readonly 'data-event'?: string
  readonly 'aria-current'?: 'true'
}

/** A real link, for new tabs and copying its address, that opens in this page on a plain click. */
export function PageLink({ href, onOpen, children, ...rest }: Props) {
  function open(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen()
  }
  return (
    <a href={href} onClick={open} {...rest}>
      {children}
    </a>
  )
}
