import type { EventTable } from '../src/importers/event-table.ts'
import { readEvents } from '../src/importers/read-events.ts'
import { answerOf, type CsvAnswer } from './csv-columns.ts'

/** Our importer as the app has it: it checks every value, keeps where each row stands, and reports what it refused. */
self.onmessage = async ({ data: file }: MessageEvent<File>) => {
  const outcome = await readEvents(file.stream())
  if (outcome.kind !== 'events' || outcome.problem || outcome.report.refusals.count > 0)
    throw new Error(`The file was not read whole: ${JSON.stringify(outcome)}`)
  self.postMessage(answerOfTable(outcome.table))
}

function answerOfTable(table: EventTable): CsvAnswer {
  const column = (name: Parameters<EventTable['column']>[0]) => table.column(name)!
  return answerOf({
    rows: table.count,
    start: column('start'),
    end: column('end'),
    x: column('x'),
    y: column('y'),
    precision: column('precision'),
    killed: column('killed'),
    killedLow: column('killedLow'),
    killedHigh: column('killedHigh'),
    place: column('place'),
    // The first of each is the empty one.
    countries: table.countries.ids.length - 1,
    actors: table.actors.ids.length - 1,
    placeText: (code) => table.texts.text(code),
    lastId: table.idOf(table.count - 1),
  })
}
