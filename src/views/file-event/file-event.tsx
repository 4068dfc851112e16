import { setOfEvent } from '../../data/file-events.ts'
import type { Matches } from '../../filter/match.ts'
import { setKnown, usePage } from '../../state/choices.ts'
import { type OpenFile, showFile, useFiles } from '../../state/files.ts'
import type { EventRecord } from '../../state/record.ts'
import { formatDay } from '../../words/dates.ts'
import { fileEventWords } from '../../words/file-event-words.ts'
import { Away } from './away.tsx'
import { RowEvent } from './row-event.tsx'

const said = fileEventWords.away

interface Props {
  readonly id: string
  readonly record: EventRecord
  readonly matches: Matches
}

/** The chosen event, a row of an opened file; or why it cannot be shown: its file is not open, hidden, still being read. */
export function FileEventView({ id, record, matches }: Props) {
  const { set, row: number } = setOfEvent(id)!
  const file = useFiles().find((each) => each.set === set)
  const known = usePage((now) => now.known)
  if (!file) return <Away title={said.title(number)} text={said.text} />
  const { name } = file
  if (file.layer?.columns.rowOfId.has(id)) {
    if (known !== null)
      return (
        <Away
          title={said.knownTitle}
          text={said.known(name, formatDay(known))}
          way={{ label: said.clearKnown, take: () => setKnown(null) }}
        />
      )
    if (!file.isShown)
      return (
        <Away
          title={said.hiddenTitle}
          text={said.hidden(name, number)}
          way={{ label: said.show, take: () => showFile(set, true) }}
        />
      )
    const row = record.columns.rowOfId.get(id)
    if (row !== undefined)
      return <RowEvent key={id} {...{ id, number, record, matches, row, file, layer: file.layer }} />
  }
  return <Away {...absence(file, number)} />
}

function absence({ state, name, problem }: OpenFile, row: number): { title: string; text: string } {
  switch (state) {
    case 'reading':
      return { title: said.readingTitle, text: said.reading(name, row) }
    case 'unknown':
      return { title: said.mappingTitle, text: said.mapping(name) }
    case 'ready':
      return { title: said.refusedTitle(row), text: said.refused(name, row) }
    default:
      return { title: said.failedTitle, text: problem?.reason ?? said.text }
  }
}
