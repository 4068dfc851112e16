import type { ComponentProps, MouseEvent } from 'react'

interface Props extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  readonly href: string
  readonly onOpen: () => void
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
