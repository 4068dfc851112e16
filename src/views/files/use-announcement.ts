import { useEffect, useRef, useState } from 'react'
import type { OpenFile } from '../../state/files.ts'
import { fileWords as said } from '../../words/file-words.ts'

/** What is said of the files to who cannot see them: that one is read and that one is there, but not each step; problems are alerts. */
export function useAnnouncement(files: readonly OpenFile[]): string {
  const [text, setText] = useState('')
  const before = useRef<ReadonlyMap<string, OpenFile['state']>>(new Map())
  useEffect(() => {
    const changed = files.filter(({ set, state }) => before.current.get(set) !== state)
    before.current = new Map(files.map(({ set, state }) => [set, state]))
    const parts = changed.map(announce).filter((part) => part !== '')
    if (parts.length > 0) setText(parts.slice(0, MOST).join(' '))
  }, [files])
  return text
}

/** More than a few at once nobody listens to. */
const MOST = 5

function announce({ name, state, report }: OpenFile): string {
  if (state === 'reading') return said.started(name)
  if (state === 'cancelled') return `${name}: ${said.cancelled}`
  if (state !== 'ready' || !report) return ''
  const refused = report.refused > 0 ? said.refused(report.refused) : ''
  return said.ready(name, [said.events(report.accepted), refused])
}
