import { expect, test } from 'vitest'
import { checkDescriptor } from './check-descriptor.ts'
import { checkPack } from './check-pack.ts'
import { type TinyDescriptor, tinyPackFiles, withTinyDescriptor } from './test-pack.ts'

function check(change: (descriptor: TinyDescriptor) => void) {
  return checkDescriptor(withTinyDescriptor(tinyPackFiles(), change).get('datapackage.json'))
}

test('reads what the descriptor says of the pack', () => {
  const { info, paths, problems } = check((descriptor) => {
    descriptor.resources[0]!['path'] = 'tables/events.csv'
  })
  expect(problems).toEqual([])
  expect(info).toMatchObject({ name: 'tiny', version: '1.0.0', description: '', at: '2024-03-05' })
  expect(info?.licenses).toEqual([
    { name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/', title: '' },
  ])
  expect(info?.contributors).toEqual([{ title: 'A curator', role: 'curator' }])
  expect(paths.get('events')).toBe('tables/events.csv')
})

test('reads the role of a contributor as version 1 of Data Package writes it', () => {
  const { info } = check((descriptor) => {
    descriptor['contributors'] = [{ title: 'A curator', role: 'author' }]
  })
  expect(info?.contributors).toEqual([{ title: 'A curator', role: 'author' }])
})

test.each<[string, string | undefined, string]>([
  ['there is no descriptor', undefined, 'missing-file'],
  ['it is a web page', '<!doctype html><title>Not found</title>', 'not-json'],
  ['it is not JSON', '{"name": "tiny",}', 'not-json'],
  ['it is a list', '[]', 'not-json'],
  ['it has no format', '{}', 'descriptor'],
  ['it has another format', '{"tocsin": {"format": 2}}', 'format'],
])('does not open the pack when %s', (_, text, rule) => {
  const files = new Map(tinyPackFiles())
  if (text === undefined) files.delete('datapackage.json')
  else files.set('datapackage.json', text)
  const { info, problems, tables } = checkPack(files, null)
  expect(info).toBeNull()
  expect(problems.map((problem) => problem.rule)).toContain(rule)
  expect(tables.events).toEqual([])
})

test.each<[string, (descriptor: TinyDescriptor) => void, string]>([
  ['name', (descriptor) => delete descriptor['name'], 'name is missing'],
  ['title', (descriptor) => Object.assign(descriptor, { title: ' ' }), 'title is " "'],
  ['version', (descriptor) => Object.assign(descriptor, { version: 1 }), 'version is 1'],
  ['licences', (descriptor) => delete descriptor['licenses'], 'licenses is missing'],
  ['empty licences', (descriptor) => Object.assign(descriptor, { licenses: [] }), 'licenses is []'],
  [
    'licence without a path',
    (descriptor) => Object.assign(descriptor, { licenses: [{ name: 'MIT' }] }),
    'licenses[0] is {"name":"MIT"}',
  ],
  [
    'licence with a script for a path',
    (descriptor) => Object.assign(descriptor, { licenses: [{ name: 'MIT', path: 'javascript:alert(1)' }] }),
    'licenses[0]',
  ],
  [
    'contributors',
    (descriptor) => Object.assign(descriptor, { contributors: [{ roles: ['curator'] }] }),
    'contributors[0]',
  ],
  ['opening day', (descriptor) => Object.assign(descriptor.tocsin, { at: '24.03.2024' }), 'tocsin.at'],
  ['opening window', (descriptor) => Object.assign(descriptor.tocsin, { window: 'March' }), 'tocsin.window'],
  ['table', (descriptor) => descriptor.resources.pop(), 'lacks the table "coverage"'],
  ['table given twice', (descriptor) => descriptor.resources.push({ name: 'events' }), '"events" 2 times'],
  [
    'path that leaves the pack',
    (descriptor) => Object.assign(descriptor.resources[0]!, { path: '../events.csv' }),
    'the path of "events" is "../events.csv"',
  ],
  [
    'path on another host',
    (descriptor) => Object.assign(descriptor.resources[0]!, { path: 'https://example.org/events.csv' }),
    'the path of "events"',
  ],
])('reports a wrong or missing %s and still opens the pack', (_, change, message) => {
  const { info, problems } = check(change)
  expect(info).not.toBeNull()
  expect(problems).toHaveLength(1)
  expect(problems[0]!.message).toContain(message)
})

test('reads questions with links into the app, and where reports go', () => {
  const questions = [
    { question: 'Who answered?', link: 'event/market-attack/?known=2024-03-06' },
    { question: 'And France?', link: 'country/FR/' },
    { question: 'Which attacks?', link: '?kind=attack&country=FR,LU' },
  ]
  const report = 'https://git.example/o/r/issues/new?title={title}&body={text}'
  const { info, problems } = check((descriptor) => Object.assign(descriptor.tocsin, { questions, report }))
  expect(problems).toEqual([])
  expect(info).toMatchObject({ questions, report })
  expect(check(() => undefined).info).toMatchObject({ questions: [], report: '' })
})

test('without a page for reports the first e-mail address of a contributor takes them', () => {
  const { info, problems } = check((descriptor) => {
    descriptor['contributors'] = [{ title: 'One' }, { title: 'Two', email: 'two@example.org' }]
  })
  expect(problems).toEqual([])
  expect(info?.report).toBe('mailto:two@example.org')
})

test.each([
  ['another site', 'https://example.org/'],
  ['another site without a protocol', '//example.org/'],
  ['an absolute path', '/event/market-attack/'],
  ['a way up', '../event/market-attack/'],
  ['a script', 'javascript:alert(1)'],
  ['a page that there is not', 'levels/'],
  ['a country that is no code', 'country/France/'],
  ['another pack', '?pack=https://example.org/'],
  ['another pack beside a filter', 'country/FR/?kind=attack&pack=other'],
  ['a hash', 'country/FR/#top'],
  ['nothing', ''],
])('drops a question whose link is %s', (_, link) => {
  const good = { question: 'And France?', link: 'country/FR/' }
  const { info, problems } = check((descriptor) =>
    Object.assign(descriptor.tocsin, { questions: [{ question: 'Where?', link }, good] }),
  )
  expect(info?.questions).toEqual([good])
  expect(problems.map(({ message }) => message.slice(0, 20))).toEqual(['tocsin.questions[0] '])
})

test.each<[string, unknown, string]>([
  ['no list', 'Why?', 'tocsin.questions is "Why?"'],
  ['too long', [{ question: 'w'.repeat(121), link: 'country/FR/' }], 'tocsin.questions[0] is'],
  ['empty', [{ question: ' ', link: 'country/FR/' }], 'tocsin.questions[0] is'],
  [
    'too many',
    Array.from({ length: 7 }, () => ({ question: 'Why?', link: 'country/FR/' })),
    'tocsin.questions has 7; expected a list of at most 6',
  ],
])('reports questions that are %s', (_, questions, message) => {
  const { info, problems } = check((descriptor) => Object.assign(descriptor.tocsin, { questions }))
  expect(problems).toHaveLength(1)
  expect(problems[0]!.message).toContain(message)
  expect(info?.questions.length).toBeLessThanOrEqual(6)
})

test.each([
  ['a script', 'javascript:alert("{text}")'],
  ['a mail address', 'mailto:a@example.org?body={text}'],
  ['a page that takes no text', 'https://example.org/issues'],
])('takes no reports to %s', (_, report) => {
  const { info, problems } = check((descriptor) => Object.assign(descriptor.tocsin, { report }))
  expect(info?.report).toBe('')
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('tocsin.report is')])
})

test('takes no e-mail address that would say more than whom to write to', () => {
  const { info, problems } = check((descriptor) => {
    descriptor['contributors'] = [{ title: 'A curator', email: 'a@example.org?bcc=b@example.org' }]
  })
  expect(info).toMatchObject({ report: '', contributors: [{ title: 'A curator' }] })
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('contributors[0].email')])
})

test('reports a table whose schema is not that of the format, with the first place that differs', () => {
  const { problems } = check((descriptor) => {
    const schema = descriptor.resources[1]!['schema'] as { fields: { type: string }[] }
    schema.fields[3]!.type = 'integer'
  })
  expect(problems.map(({ rule, message }) => [rule, message])).toEqual([
    [
      'schema',
      'the table "claims" has another schema than format 1: schema.fields[3].type is "integer", expected "string".',
    ],
  ])
})

test('takes a schema with other descriptions and with a list of one key written as text', () => {
  const { problems } = check((descriptor) => {
    const schema = descriptor.resources[0]!['schema'] as Record<string, unknown>
    schema['primaryKey'] = 'id'
    schema['title'] = 'Événements'
    for (const field of schema['fields'] as Record<string, unknown>[]) delete field['description']
  })
  expect(problems).toEqual([])
})

test('reads whether the pack was taken from a larger one', () => {
  const isSelection = (selection: unknown) =>
    check((descriptor) => Object.assign(descriptor.tocsin, { selection })).info?.isSelection
  expect([undefined, false, true].map(isSelection)).toEqual([false, false, true])
  const { problems } = check((descriptor) => Object.assign(descriptor.tocsin, { selection: 'yes' }))
  expect(problems.map(({ message }) => message)).toEqual([
    'tocsin.selection is "yes"; expected true or false.',
  ])
})
