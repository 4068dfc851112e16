import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'

const root = join(import.meta.dirname, '..')

// What it measures on a machine that does other things is worth nothing: here it only has to come to an end.
test('the bench runs, and gives a figure for each question and each peer', async () => {
  test.setTimeout(180_000)
  const file = test.info().outputPath('bench.json')
  const args = ['--counts', '1k', '--runs', '2', '--app', 'dist', '--json', file]
  await promisify(execFile)(process.execPath, ['scripts/bench.mjs', ...args], { cwd: root })
  const { head, rows, known } = JSON.parse(readFileSync(file, 'utf8')) as Report
  expect(head).toContain('Chromium')
  const figures = new Map(rows.map(({ what, peer, ours, theirs }) => [`${what}: ${peer}`, [ours, theirs]]))
  expect(figures.size).toBe(13)
  for (const [question, [ours = [], theirs = []]] of figures) {
    // Only Linux tells the memory of the CSV readers.
    if (/^CSV|at once/.test(question)) continue
    expect(ours.length, question).toBeGreaterThan(0)
    expect(theirs.length > 0, question).toBe(!question.endsWith(': null'))
    for (const figure of [...ours, ...theirs]) expect(figure, question).toBeGreaterThan(0)
  }
  expect(known.length).toBeGreaterThan(1)
})

interface Report {
  readonly head: string
  readonly rows: readonly {
    readonly what: string
    readonly peer: string | null
    readonly ours: readonly number[]
    readonly theirs: readonly number[]
  }[]
  readonly known: readonly unknown[]
}
