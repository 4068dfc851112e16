// Measures what Tocsin claims of its speed, beside its peers in the same browser page: npm run bench. See docs/performance.md.
import './node-version.mjs'
import { writeFile } from 'node:fs/promises'
import { benchKnownDays } from './bench-known.mjs'
import { load } from './load.mjs'

// Loading a module sets it to `development` where it is not set, and the app would be built as such, which is twice as slow.
process.env.NODE_ENV = 'production'

const [{ readOptions, USAGE }, { runBench }, { tableOf, withFigures }] = await Promise.all(
  ['options', 'drive', 'table'].map((name) => load(`bench/${name}.ts`)),
)

const options = readArguments()
const { head, rows } = await runBench(options, (line) => process.stderr.write(`${line}\n`))
console.log(`${head}\n`)
for (const line of tableOf(rows)) console.log(line)
const known = options.only.includes('known') ? await benchKnownDays() : []
if (known.length > 0) printKnown(known)
if (options.json)
  await writeFile(options.json, `${JSON.stringify({ head, rows: rows.map(withFigures), known }, null, 1)}\n`)

function readArguments() {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    console.error(`bench: ${error.message}\n${USAGE}`)
    return process.exit(2)
  }
}

function printKnown(rows) {
  console.log()
  for (const [name, ...figures] of rows)
    console.log(name.padEnd(28) + figures.map((figure) => figure.padStart(11)).join(''))
}
