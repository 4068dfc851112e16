import './marks.css'

/** Shapes of the marks, in a box from -12 to 12: an attack at home is a full circle, one abroad an open diamond. */
export const MARKS = {
  home: 'M-5.2,0a5.2,5.2 0 1,0 10.4,0a5.2,5.2 0 1,0 -10.4,0Z',
  abroad: 'M0,-6L6,0L0,6L-6,0Z',
  openEnd: 'M8,0H17M13.5,-3.5L17,0L13.5,3.5',
} as const

interface Props {
  readonly isAtHome: boolean
  readonly isOpen?: boolean
  readonly isChosen?: boolean
}

export function CaseMark({ isAtHome, isOpen = false, isChosen = false }: Props) {
  return (
    <svg className="case-mark" viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true">
      {isChosen && <circle className="ring" r="9.5" />}
      <path className={isAtHome ? 'home' : 'abroad'} d={isAtHome ? MARKS.home : MARKS.abroad} />
      {isOpen && <path className="open-end" d={MARKS.openEnd} />}
    </svg>
  )
}
