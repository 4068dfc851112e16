// Draws random facts of a pack to be looked up again: node scripts/draw-facts.mjs <folder> [--count 60] [--seed 1]
// A fact is one property of one published event, as the app resolves it. The same seed and pack give the same facts.
import './node-version.mjs'
import { parseArgs } from 'node:util'
import { load } from './load.mjs'
import { readFiles } from './read-files.mjs'

/** What can be true or false and is not our own sorting, as a type of attack is. */
const DRAWN = [
  'date',
  'place',
  'killed',
  'injured',
  'actor',
  'level-to',
  'level-from',
  'announced-by',
  'reason',
]

const { values, positionals } = parseArgs({
  options: { count: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
})
const [{ checkPack }, { indexPack }, { resolveEvent }, { seededRandom }, { valueInWords }] =
  await Promise.all(
    ['data/check-pack', 'data/pack', 'data/claims', 'lib/random', 'words/facts'].map((name) =>
      load(`src/${name}.ts`),
    ),
  )
const { info, tables } = checkPack(await readFiles(positionals[0]), null)
const pack = indexPack(info, tables)
const facts = tables.events
  .filter(({ status }) => status === 'published')
  .flatMap((event) => resolveEvent(pack, event.id, null).map((fact) => ({ event, fact })))
  .filter(({ fact }) => DRAWN.includes(fact.property))
const random = seededRandom(Number(values.seed))
console.log(`${facts.length} facts, seed ${values.seed}`)
for (let drawn = 0; drawn < Number(values.count) && facts.length > 0; drawn++) {
  const [{ event, fact }] = facts.splice(Math.floor(random() * facts.length), 1)
  const said = fact.values.map(({ value, qualifier }) => valueInWords(pack, fact.property, value, qualifier))
  console.log([drawn + 1, event.id, event.title, fact.property, said.join(' / ')].join('\t'))
}
