// Checks a pack: npm run check-pack <folder> [--documents <folder>]. Exit code 1: it has faults; 2: it could not be asked.
import './node-version.mjs'
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { load } from './load.mjs'
import { readFiles } from './read-files.mjs'

const USAGE = `Usage: npm run check-pack <folder of the pack> [--documents <folder with .txt files>]
  Checks the pack as the app does when it opens it, and prints each fault with its place.
  --documents  also tries the quotes of each source whose document is among these files`

const { folder, documents } = await readArguments()
const [{ checkPack }, { placeChecker }, { checkQuotes }, { readCountryShapes }, { formatProblem }] =
  await Promise.all(
    ['check-pack', 'check-places', 'document', 'country-shapes', 'problem'].map((name) =>
      load(`src/data/${name}.ts`),
    ),
  )
const baseMap = createRequire(import.meta.url)('world-atlas/countries-50m.json')
const { info, tables, problems } = checkPack(
  await readFiles(folder),
  placeChecker(readCountryShapes(baseMap)),
)
const all = [...problems, ...(documents === undefined ? [] : await checkDocuments())]

for (const problem of all) console.log(formatProblem(problem))
const name = info?.name || basename(resolve(folder))
const counts = ['events', 'claims', 'passages', 'sources'].map((table) => count(tables[table].length, table))
const leftOut = new Set(
  all.filter((problem) => problem.leftOut && problem.row !== null).map(({ file, row }) => `${file} ${row}`),
).size
const verdict = all.length === 0 ? 'no faults' : count(all.length, 'faults')
const loss = leftOut === 0 ? '' : `, ${count(leftOut, 'rows')} left out`
console.log(
  info
    ? `${name}: ${counts.join(', ')}: ${verdict}${loss}`
    : `${name}: the pack cannot be opened: ${verdict}`,
)
process.exitCode = all.length === 0 ? 0 : 1

async function readArguments() {
  const options = { documents: { type: 'string' }, help: { type: 'boolean', short: 'h' } }
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    if (values.help) {
      console.log(USAGE)
      process.exit(0)
    }
    // Without a `--` before it npm takes the option for its own: `--documents=b` as a setting, `--documents b` as a flag.
    const taken = process.env.npm_config_documents
    const documents = values.documents ?? (taken === 'true' ? positionals.pop() : taken)
    if (positionals.length !== 1) throw new Error(`expected one folder of a pack, got ${positionals.length}`)
    for (const path of [positionals[0], documents]) if (path !== undefined) await expectFolder(path)
    return { folder: positionals[0], documents }
  } catch (error) {
    console.error(`check-pack: ${error.message}\n${USAGE}`)
    return process.exit(2)
  }
}

async function expectFolder(path) {
  const found = await stat(path).catch(() => null)
  if (!found) throw new Error(`there is no folder ${path}`)
  if (!found.isDirectory()) throw new Error(`${path} is not a folder`)
}

/** A fault for each quote that is not where the pack says in a document at hand; a source without one is passed over. */
async function checkDocuments() {
  const textOf = new Map()
  for (const file of await readdir(documents)) {
    if (!file.endsWith('.txt')) continue
    const bytes = await readFile(join(documents, file))
    textOf.set(`sha256:${createHash('sha256').update(bytes).digest('hex')}`, new TextDecoder().decode(bytes))
  }
  const faults = []
  for (const source of tables.sources) {
    const text = textOf.get(source.document)
    if (text === undefined) continue
    const passages = tables.passages.filter((passage) => passage.source === source.id)
    for (const { passage, found, start } of checkQuotes(passages, text)) {
      const message = sayFound(found, start)
      if (message === null) continue
      faults.push({
        file: 'passages.csv',
        row: null,
        column: 'exact',
        rule: 'quote-in-document',
        message: `${passage.id}: ${message}`,
        leftOut: false,
      })
    }
  }
  return faults
}

function sayFound(found, start) {
  if (found === 'missing') return 'a quote that is not in the document.'
  if (found === 'elsewhere')
    return `a quote that is not in the document at its offsets; it stands at ${start}.`
  if (found === 'more-than-once')
    return 'a quote that is not in the document at its offsets; it stands there more than once.'
  return null
}

function count(number, plural) {
  return `${number} ${number === 1 ? plural.replace(/s$/, '') : plural}`
}
