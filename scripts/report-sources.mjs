// Says which share of a pack's facts rests on a passage, and lists those that do not: node scripts/report-sources.mjs <folder>
// A fact is one property of one published event, as the app shows it.
import './node-version.mjs'
import { load } from './load.mjs'
import { readFiles } from './read-files.mjs'

const [{ checkPack }, { indexPack }, { resolveEvent }] = await Promise.all(
  ['check-pack', 'pack', 'claims'].map((name) => load(`src/data/${name}.ts`)),
)
const { info, tables } = checkPack(await readFiles(process.argv[2]), null)
const pack = indexPack(info, tables)
const facts = tables.events
  .filter(({ status }) => status === 'published')
  .flatMap((event) => resolveEvent(pack, event.id, null).map((fact) => ({ event, ...fact })))
const isSourced = ({ values }) => values[0].claims.some(({ passage }) => passage !== '')

for (const property of new Set(facts.map((fact) => fact.property))) {
  const group = facts.filter((fact) => fact.property === property)
  console.log(`${property}: ${shareOf(group)}`)
}
console.log(`all: ${shareOf(facts)}`)
console.log(
  `claims with a day: ${tables.claims.filter(({ made }) => made !== '').length} of ${tables.claims.length}`,
)
console.log('\nWithout a passage:')
for (const { event, property, values } of facts.filter((fact) => !isSourced(fact)))
  console.log(`- ${event.id}: ${property} ${values[0].value}`)

function shareOf(group) {
  const sourced = group.filter(isSourced).length
  return `${sourced} of ${group.length}, ${((sourced / group.length) * 100).toFixed(1)} %`
}
