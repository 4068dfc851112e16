import * as v from 'valibot'
import { parseEdtf } from '../lib/edtf.ts'
import { webAddress } from '../lib/web-address.ts'
import type { PackInfo, PackQuestion } from './pack.ts'
import { PACK_FORMAT, TABLE_NAMES, type TableName } from './pack-format.ts'
import type { Problem } from './problem.ts'
import { firstDifference } from './schema-difference.ts'
import { tableSchema } from './table-schemas.ts'
import { shown } from './working-table.ts'

export const DESCRIPTOR_FILE = 'datapackage.json'

export interface CheckedDescriptor {
  /** Null when the pack cannot be opened; what is missing otherwise is empty, and reported. */
  readonly info: PackInfo | null
  /** Where each table is, relative to the descriptor: of all tables unless `info` is null. */
  readonly paths: ReadonlyMap<TableName, string>
  readonly problems: readonly Problem[]
}

const filled = v.pipe(v.string(), v.regex(/\S/))
const licenseShape = v.object({
  name: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/)),
  path: v.pipe(
    v.string(),
    v.check((text) => webAddress(text) !== null),
  ),
  title: v.optional(v.string(), ''),
})
const contributorShape = v.object({
  title: filled,
  role: v.optional(v.string(), ''),
  roles: v.optional(v.array(v.string()), []),
  email: v.optional(v.unknown()),
})
const MOST_QUESTIONS = 6
const questionShape = v.custom<PackQuestion>((value) => {
  const { question, link } = Object(value) as Record<string, unknown>
  if (typeof question !== 'string' || typeof link !== 'string') return false
  // What follows the app's own address: a page, a query or both, and neither another pack nor another frame.
  return (
    /^(?=.*\S).{1,120}$/.test(question) &&
    /^(event\/[a-z0-9]+(-[a-z0-9]+)*\/|country\/[A-Z]{2}\/|(?=\?))(\?[a-z]+=[^?#\s]{1,300})?$/.test(link) &&
    !/[?&](pack|embed|v)=/.test(link)
  )
})
const emailShape = v.pipe(v.string(), v.regex(/^[^\s@<>"?&,;:]+@[^\s@<>"?&,;:]+\.[^\s@<>"?&,;:]+$/))
const reportShape = v.pipe(
  v.string(),
  v.check((text) => text.includes('{text}') && webAddress(text) !== null),
)
const edtf = v.pipe(
  v.string(),
  v.check((text) => parseEdtf(text) !== null),
)
// valibot's own record takes a list too.
const recordShape = v.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)
const pathShape = v.pipe(v.string(), v.regex(/^(?!\/)(?!.*\.\.)[^\\:?#]+$/))

/** Reads `datapackage.json` (undefined: the pack has none). Part by part, so that one bad part does not hide the others. */
export function checkDescriptor(text: string | undefined): CheckedDescriptor {
  const problems: Problem[] = []
  const report = (rule: string, message: string) => {
    problems.push({ file: DESCRIPTOR_FILE, row: null, column: null, rule, message, leftOut: false })
  }
  const closed = { info: null, paths: new Map<TableName, string>(), problems }

  if (text === undefined) {
    report('missing-file', `the pack has no ${DESCRIPTOR_FILE}; expected a Data Package descriptor.`)
    return closed
  }
  const root = parseRecord(text)
  if (typeof root === 'string') {
    const came = /^\s*</.test(text) ? 'a web page' : shown(text.slice(0, 40))
    report(
      'not-json',
      `the file is not a JSON object: it starts as ${came}. Expected a Data Package descriptor. ${root}`.trim(),
    )
    return closed
  }

  /** Reads one part of the descriptor, or reports it and gives the fallback. */
  const read = <T>(
    path: string,
    value: unknown,
    shape: v.GenericSchema<unknown, T>,
    fallback: T,
    expected: string,
  ): T => {
    const result = v.safeParse(shape, value)
    if (result.success) return result.output
    report('descriptor', `${path} is ${shown(value)}; expected ${expected}.`)
    return fallback
  }
  const optional = <T>(
    path: string,
    value: unknown,
    shape: v.GenericSchema<unknown, T>,
    fallback: T,
    expected: string,
  ): T => (value === undefined ? fallback : read(path, value, shape, fallback, expected))
  const list = (name: string, expected: string): readonly unknown[] =>
    read(name, root[name], v.pipe(v.array(v.unknown()), v.minLength(1)), [], `a list of ${expected}`)

  const readQuestions = (value: unknown): PackQuestion[] => {
    const expected = `a list of at most ${MOST_QUESTIONS} questions`
    const all = optional('tocsin.questions', value, v.array(v.unknown()), [], expected)
    if (all.length > MOST_QUESTIONS)
      report('descriptor', `tocsin.questions has ${all.length}; expected ${expected}.`)
    return all.slice(0, MOST_QUESTIONS).flatMap((each, index) => {
      const what =
        'a "question" of at most 120 letters and its "link" inside the app, such as "event/<id>/" or "country/FR/"'
      const found = read(`tocsin.questions[${index}]`, each, v.nullable(questionShape), null, what)
      return found ? [{ question: found.question, link: found.link }] : []
    })
  }

  const tocsin = read('tocsin', root['tocsin'], recordShape, {}, `an object with "format": ${PACK_FORMAT}`)
  if (tocsin['format'] !== PACK_FORMAT) {
    const came = shown(tocsin['format'])
    report('format', `tocsin.format is ${came}; this version of Tocsin reads format ${PACK_FORMAT}.`)
    return closed
  }

  const namePattern = v.pipe(v.string(), v.regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/))
  const emails: string[] = []
  const info: PackInfo = {
    name: read('name', root['name'], namePattern, '', 'a short name of a-z, 0-9, ".", "_" and "-"'),
    title: read('title', root['title'], filled, '', 'a title'),
    description: optional('description', root['description'], v.string(), '', 'text'),
    version: read('version', root['version'], filled, '', 'a version, such as "1.0.0"'),
    licenses: list('licenses', 'licences, one at least').flatMap((value, index) => {
      const expected = 'an SPDX "name", such as "CC-BY-4.0", and its http or https "path"'
      const license = read(`licenses[${index}]`, value, v.nullable(licenseShape), null, expected)
      return license ? [license] : []
    }),
    contributors: list('contributors', 'who made the pack, one at least').flatMap((value, index) => {
      const shape = v.nullable(contributorShape)
      const person = read(`contributors[${index}]`, value, shape, null, 'a "title" and its "roles"')
      if (person?.email !== undefined) {
        const path = `contributors[${index}].email`
        emails.push(read(path, person.email, emailShape, '', 'an e-mail address'))
      }
      return person ? [{ title: person.title, role: person.role || person.roles.join(', ') }] : []
    }),
    at: optional('tocsin.at', tocsin['at'], edtf, '', 'a day in EDTF, such as "2024-03-24"'),
    window: optional('tocsin.window', tocsin['window'], edtf, '', 'days in EDTF, such as "2024-03/2024-04"'),
    questions: readQuestions(tocsin['questions']),
    report: optional(
      'tocsin.report',
      tocsin['report'],
      reportShape,
      '',
      'an http or https address with the place {text}, such as "https://example.org/issues/new?title={title}&body={text}"',
    ),
    isSelection: optional('tocsin.selection', tocsin['selection'], v.boolean(), false, 'true or false'),
  }

  // Without a page for reports the first e-mail address of who made the pack takes them.
  const email = emails.find((address) => address !== '')
  const reportTo = info.report || (email ? `mailto:${email}` : '')

  const resources = list('resources', 'the tables of the pack').map((value, index) =>
    read(`resources[${index}]`, value, recordShape, {}, 'an object'),
  )
  const paths = new Map<TableName, string>()
  for (const table of TABLE_NAMES) {
    const [resource, ...more] = resources.filter((each) => each['name'] === table)
    const usual = `${table}.csv`
    paths.set(table, usual)
    if (!resource) {
      report('resource', `resources lacks the table "${table}"; expected it with its path and schema.`)
      continue
    }
    if (more.length > 0) report('resource', `resources has the table "${table}" ${more.length + 1} times.`)
    const expected = `a path inside the pack, such as "${usual}"`
    paths.set(table, read(`the path of "${table}"`, resource['path'], pathShape, usual, expected))
    const difference = firstDifference(tableSchema(table), resource['schema'], 'schema')
    if (difference)
      report('schema', `the table "${table}" has another schema than format ${PACK_FORMAT}: ${difference}.`)
  }
  return { info: { ...info, report: reportTo }, paths, problems }
}

/** The object that the text is, or what the browser says is wrong with it. */
function parseRecord(text: string): Record<string, unknown> | string {
  try {
    const result = v.safeParse(recordShape, JSON.parse(text.replace(/^\uFEFF/, '')))
    return result.success ? result.output : ''
  } catch (error) {
    return error instanceof SyntaxError ? `${error.message}.` : ''
  }
}
