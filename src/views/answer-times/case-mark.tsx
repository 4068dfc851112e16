import type { AttackPlace } from '../../data/answer-times.ts'
import './marks.css'

/** Shapes of the marks, in a box from -12 to 12: an attack at home is a full circle, one abroad an open diamond, else an open square. */
export const MARKS = {
  home: 'M-5.2,0a5.2,5.2 0 1,0 10.4,0a5.2,5.2 0 1,0 -10.4,0Z',
  abroad: 'M0,-6L6,0L0,6L-6,0Z',
  unknown: 'M-4.5,-4.5H4.5V4.5H-4.5Z',
  openEnd: 'M8,0H17M13.5,-3.5L17,0L13.5,3.5',
} as const

interface Props {
  readonly where: AttackPlace
  readonly isOpen?: boolean
  readonly isChosen?: boolean
}

export function CaseMark({ where, isOpen = false, isChosen = false }: Props) {
  return (
    <svg className="case-mark" viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true">
      {isChosen && <circle className="ring" r="9.5" />}
      <path className={where === 'home' ? 'full' : 'hollow'} d={MARKS[where]} />
      {isOpen && <path className="open-end" d={MARKS.openEnd} />}
    </svg>
  )
}
