import { DESCRIPTOR_FILE } from './check-descriptor.ts'
import type { PackQuestion } from './pack.ts'
import type { Problem } from './problem.ts'
import { shown, type WorkingTables } from './working-table.ts'

/** Keeps the questions whose link leads to an event or a country of the pack, and reports the others. */
export function checkQuestions(
  questions: readonly PackQuestion[],
  { events, claims, scales }: WorkingTables,
  problems: Problem[],
): PackQuestion[] {
  return questions.filter(({ link }) => {
    const [page, id] = link.split(/[/?]/)
    const isThere =
      page === 'event'
        ? // Where the events could not be read that is said already.
          !events.isWhole || events.rows.some(({ row }) => row.id === id && row.status !== 'withdrawn')
        : page !== 'country' ||
          // Where the claims could not be read nothing is known of countries.
          !claims.isWhole ||
          claims.rows.some(({ row }) => row.property === 'country' && row.value === id) ||
          scales.rows.some(({ row }) => row.country === id)
    if (!isThere)
      problems.push({
        file: DESCRIPTOR_FILE,
        row: null,
        column: null,
        rule: 'question',
        message: `tocsin.questions has the link ${shown(link)}, but no table has ${page === 'event' ? 'a published event' : 'a country'} ${shown(id)}; the question was left out.`,
        leftOut: false,
      })
    return isThere
  })
}
