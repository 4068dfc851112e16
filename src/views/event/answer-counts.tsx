import { useMemo } from 'react'
import { type Answer, countAnswers } from '../../data/answers.ts'
import { answerType, answerWords } from '../../words/answer-words.ts'

interface Props {
  readonly answers: readonly Answer[]
  /** The type that the list is narrowed to. */
  readonly chosen: string | null
  readonly onChoose: (type: string) => void
  /** Whether the list has the answers of a type. */
  readonly isListed: (type: string) => boolean
}

/** A dot for each answer, by type and by steps of time; the types narrow the list. */
export function AnswerCounts({ answers, chosen, onChoose, isListed }: Props) {
  const counts = useMemo(() => countAnswers(answers), [answers])
  const hasInexact = counts.some(({ steps }) => steps.at(-1)! > 0)
  const heads = hasInexact ? [...answerWords.steps, answerWords.notExact] : answerWords.steps
  const said = [...answerWords.stepsSaid, answerWords.notExactSaid]
  return (
    <>
      <table className="answer-counts">
        <caption className="visually-hidden">{answerWords.picture}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{answerWords.type}</span>
            </th>
            {heads.map((head, step) => (
              <th key={head} scope="col">
                <span aria-hidden="true">{head}</span>
                <span className="visually-hidden">{said[step]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map(({ type, count, steps }) => (
            <tr key={type} className={type === 'threat-level' ? 'levels' : ''}>
              <th scope="row">
                {isListed(type) && counts.length > 1 ? (
                  <button
                    type="button"
                    className="quiet"
                    aria-pressed={chosen === type}
                    aria-label={answerWords.onlyType(answerType(type), count)}
                    onClick={() => onChoose(type)}
                  >
                    {answerType(type)} <b>{count}</b>
                  </button>
                ) : (
                  <span>
                    {answerType(type)} <b>{count}</b>
                  </span>
                )}
              </th>
              {heads.map((head, step) => (
                <td key={head}>
                  <Dots count={steps[step]!} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{answerWords.pictureHint}</p>
    </>
  )
}

function Dots({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <>
      <span className="visually-hidden">{count}</span>
      <span className="dots" aria-hidden="true">
        {Array.from({ length: count }, (_, dot) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one dot is like another
          <i key={dot} />
        ))}
      </span>
    </>
  )
}
