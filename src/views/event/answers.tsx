import './answers.css'
import { useMemo, useRef, useState } from 'react'
import { type Answer, answeredBy, answersTo } from '../../data/answers.ts'
import { beginOf } from '../../data/delay.ts'
import { countryName } from '../../lib/iso-3166.ts'
import type { EventRecord } from '../../state/record.ts'
import { answerType, answerWords, delayInWords } from '../../words/answer-words.ts'
import { AnswerCounts } from './answer-counts.tsx'
import { Coincidences } from './coincidences.tsx'
import { type Tie, type TiedProps, TieList } from './ties.tsx'

const LEVEL = 'threat-level'
/** From so many answers on they are counted by type and time. */
const MANY = 8
const LEVELS_ID = 'levels-in-answer'
const ANSWERS_ID = 'answers'

/** Where an event stands between what moved it and what it moved: an item among the facts. */
export function TiesAmongFacts(props: TiedProps) {
  const { event, record } = props
  const causes = useMemo(() => answeredBy(record, event.id), [record, event])
  const answers = useMemo(() => answersTo(record, event.id), [record, event])
  const levels = event.kind === 'attack' ? answers.filter(({ type }) => type === LEVEL) : []
  return (
    <>
      {causes.length > 0 && (
        <li className="fact ties">
          <h3>{answerWords.back}</h3>
          <TieList {...props} ties={causes.map((cause) => causeTie(cause))} />
        </li>
      )}
      {levels.length > 0 && (
        <li className="fact ties">
          <h3 id={LEVELS_ID} tabIndex={-1}>
            {answerWords.levels}
          </h3>
          <div>
            <TieList {...props} ties={levels.map((answer) => levelTie(answer))} />
            {levels.length < answers.length && (
              <p className="to-answers">
                <GoTo id={ANSWERS_ID}>{answerWords.toAnswers(answers.length)}</GoTo>
              </p>
            )}
          </div>
        </li>
      )}
    </>
  )
}

/**
 * What answered an event, in time order, by type where there are many. The levels set in answer to an attack stand under its
 * toll and are only counted here.
 */
export function Answers(props: TiedProps) {
  const { event, record } = props
  const isAttack = event.kind === 'attack'
  const answers = useMemo(() => answersTo(record, event.id), [record, event])
  const [type, setType] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  if (!isAttack && answers.length === 0) return null
  const listed = isAttack ? answers.filter((answer) => answer.type !== LEVEL) : answers
  const levels = answers.length - listed.length
  const shown = type === null ? listed : listed.filter((answer) => answer.type === type)
  return (
    <section className="answers ties" aria-label={answerWords.title}>
      <h3 id={ANSWERS_ID} ref={heading} tabIndex={-1} className="section-title">
        {answerWords.title}
      </h3>
      {answers.length === 0 && (
        <p className="hint">{record.known == null ? answerWords.none : answerWords.noneKnown}</p>
      )}
      {levels > 0 && (
        <p className="hint">
          {listed.length === 0
            ? answerWords.allLevels(levels)
            : answerWords.someLevels(levels, answers.length)}{' '}
          <GoTo id={LEVELS_ID}>{answerWords.toLevels}</GoTo>
        </p>
      )}
      {answers.length >= MANY && (
        <AnswerCounts
          answers={answers}
          chosen={type}
          onChoose={(next) => setType(next === type ? null : next)}
          isListed={(each) => !isAttack || each !== LEVEL}
        />
      )}
      {isLasting(record, event.id) && answers.length > 0 && <p className="hint">{answerWords.lasting}</p>}
      {type !== null && (
        <p className="hint" role="status">
          {answerWords.showing(shown.length, answers.length, answerType(type))}{' '}
          <button
            type="button"
            className="quiet"
            onClick={() => {
              setType(null)
              heading.current?.focus()
            }}
          >
            {answerWords.showAll}
          </button>
        </p>
      )}
      <TieList key={type} {...props} ties={shown.map((answer) => answerTie(answer))} />
      {isAttack && <Coincidences record={record} event={event} />}
    </section>
  )
}

/** Leads to another part of the page; an address of its own would be a step of history that opens nothing. */
function GoTo({ id, children }: { readonly id: string; readonly children: string }) {
  function go() {
    const target = document.getElementById(id)
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <button type="button" className="quiet" onClick={go}>
      {children}
    </button>
  )
}

function isLasting({ columns }: EventRecord, event: string): boolean {
  const row = columns.rowOfId.get(event)
  return row !== undefined && beginOf(columns, row)?.isLasting === true
}

function causeTie({ id, delay, passages }: Answer): Tie {
  return { other: id, label: answerWords.back, days: delayInWords(delay, 'before'), passages }
}

function levelTie({ id, delay, passages }: Answer): Tie {
  return { other: id, label: answerWords.levels, days: delayInWords(delay), passages }
}

function answerTie({ id, type, countries, by, delay, passages }: Answer): Tie {
  const who = countries.length > 0 ? countries.map(countryName) : by
  const label = answerType(type)
  return {
    other: id,
    label,
    eyebrow: [label, who.join(', ')].filter(Boolean).join(' · '),
    days: delayInWords(delay),
    passages,
  }
}
