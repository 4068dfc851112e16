import { useEffect, useId, useRef, useState } from 'react'
import type { Pack } from '../../data/pack.ts'
import { reportLink, reportReceiver } from '../../lib/report-link.ts'
import { page } from '../../state/choices.ts'
import { addressOf, articleChoices } from '../../state/history.ts'
import { type ReportSubject, reportWords } from '../../words/report-words.ts'
import './report.css'

interface Props {
  readonly pack: Pack
  readonly kind: ReportSubject['kind']
  readonly id: string
  readonly title: string
}

/** *Report a problem*: a text that says what it is about, for the reader to fill in and send. Nothing is sent from here. */
export function ReportProblem(props: Props) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="report">
      <button
        type="button"
        className="quiet"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {reportWords.report}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <ReportForm {...props} />}
      </div>
    </div>
  )
}

function ReportForm({ pack: { info }, kind, id, title }: Props) {
  const [subject] = useState<ReportSubject>(() => {
    const { passage, known } = page.getState()
    const address = addressOf(articleChoices({ [kind]: id, passage }))
    return { kind, id, title, address, passage, pack: info, known }
  })
  const [text, setText] = useState(() => reportWords.text(subject))
  const field = useRef<HTMLTextAreaElement>(null)
  const fieldId = useId()
  const link = reportLink(info.report, reportWords.title(subject), text)
  const isMail = info.report.startsWith('mailto:')
  const receiver = info.report === '' ? '' : reportReceiver(info.report)
  const names = info.contributors.map((contributor) => contributor.title).join(', ')
  useEffect(() => {
    const { current } = field
    if (!current) return
    // The place to write at is below the lines that say what the report is about.
    const place = current.value.indexOf(reportWords.wrong) + reportWords.wrong.length + 1
    current.focus({ preventScroll: true })
    current.setSelectionRange(place, place)
    current.closest('.report')?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <>
      <p className="hint">
        {reportWords.sendsNothing}{' '}
        {receiver === ''
          ? reportWords.copyTo(names)
          : isMail
            ? reportWords.mailTo(receiver)
            : reportWords.openAt(receiver)}
      </p>
      <label htmlFor={fieldId}>{reportWords.label}</label>
      <textarea
        id={fieldId}
        ref={field}
        rows={13}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="actions">
        {link !== null && (
          <a className="button" href={link} target={isMail ? undefined : '_blank'} rel="noopener noreferrer">
            {isMail ? reportWords.mail(receiver) : reportWords.open(receiver)}
          </a>
        )}
        {link === null && receiver !== '' && <span className="hint">{reportWords.tooLong}</span>}
        <CopyText text={text} field={field} />
      </p>
    </>
  )
}

function CopyText({
  text,
  field,
}: {
  readonly text: string
  readonly field: React.RefObject<HTMLTextAreaElement | null>
}) {
  const [said, setSaid] = useState('')
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(reportWords.copied)
    } catch {
      field.current?.focus()
      field.current?.select()
      setSaid(reportWords.refused)
    }
  }
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        {reportWords.copy}
      </button>
      <span role="status" className="hint">
        {said}
      </span>
    </>
  )
}
