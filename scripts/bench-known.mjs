// Times a step of the day of knowledge over the pack `world`: npm run bench. Beside it the naive way, in the same run, which
// resolves every event anew. Medians and 95th percentiles in milliseconds of processor time, so that other programs count less.
import { load, ROOT } from './load.mjs'
import { readFiles } from './read-files.mjs'

const RUNS = 60
const { buildAsides, buildColumns, buildLanes, checkPack, claimDays, indexPack } = Object.assign(
  {},
  ...(await Promise.all(
    ['asides', 'check-pack', 'claim-days', 'columns', 'levels', 'pack'].map((name) =>
      load(`src/data/${name}.ts`),
    ),
  )),
)

/** Prints the table. */
export async function benchKnownDays() {
  const { info, tables } = checkPack(await readFiles(`${ROOT}public/packs/world`), null)
  const pack = indexPack(info, tables)
  const { days } = claimDays(pack, null)
  const resolve = (of, day) => {
    const lanes = buildLanes(of, day)
    return [buildColumns(of, day), lanes, buildAsides(of, day, lanes)]
  }
  const from = days.length >> 1
  const steps = days.slice(from, from + RUNS)
  const jumps = steps.map((_, index) => days[(index * 367) % days.length])
  const rows = [
    ['a step to the next report', steps],
    ['a jump anywhere', jumps],
  ].map(([name, asked]) => {
    resolve(pack, asked[0])
    const ours = asked.slice(1).map((day) => timeOf(() => resolve(pack, day)))
    const naive = asked.slice(1).map((day) => {
      // Nothing is kept for a pack that is new.
      const fresh = indexPack(info, tables)
      return timeOf(() => resolve(fresh, day))
    })
    const ratio = at(naive, 0.5) / at(ours, 0.5)
    return [
      name,
      ...[ours, naive].flatMap((times) => [at(times, 0.5), at(times, 0.95)].map((ms) => ms.toFixed(2))),
      `${ratio.toFixed(1)}x`,
    ]
  })
  const claims = tables.claims.length.toLocaleString('en')
  return [[`as known on, ${claims} claims`, 'median', 'p95', 'anew', 'p95', 'ratio'], ...rows]
}

function timeOf(ask) {
  const before = process.cpuUsage()
  ask()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function at(times, share) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)]
}
