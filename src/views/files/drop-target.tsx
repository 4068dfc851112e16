import { useEffect, useState } from 'react'
import { fileWords as said } from '../../words/file-words.ts'

/** Browsers repeat what is dragged over the page; when nothing is heard for so long, the drag has ended elsewhere. */
const QUIET_MS = 1500

/** Says, while files are dragged over the page, that they can be dropped and which. It lies over the page and takes no drop itself. */
export function DropTarget() {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = () => {
      clearTimeout(timer)
      setOver(false)
    }
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      clearTimeout(timer)
      timer = setTimeout(end, QUIET_MS)
      // A view's own drop field has said by now that it takes it.
      setOver(!event.defaultPrevented)
    }
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && end()
    const press = ({ key }: KeyboardEvent) => key === 'Escape' && end()
    document.addEventListener('dragenter', over)
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', end, true)
    document.addEventListener('keydown', press, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('dragenter', over)
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', end, true)
      document.removeEventListener('keydown', press, true)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className="drop-target">
      <div>
        <p className="drop-title">{said.drop}</p>
        <p>{said.accepted}</p>
      </div>
    </div>
  )
}
