import { describe, expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { readPoint } from './check-values.ts'
import { faultLines } from './test-faults.ts'
import { tinyPackFiles, withTinyCell, withTinyLines } from './test-pack.ts'

/** The faults of a claim of this property, value and qualifier, added as row 15. */
function claimFaults(property: string, value: string, qualifier = ''): string[] {
  const line = `added,france-alert,${property},${value},${qualifier},,2024-03-06,paper-alert,`
  return faultLines(withTinyLines(tinyPackFiles(), 'claims.csv', line))
}

describe('the value of a claim', () => {
  test.each([
    ['date', '2024-02-30', '', 'edtf'],
    ['in-force', 'March 2024', '', 'edtf'],
    ['time', '24:00', '', 'time'],
    ['country', 'UK', '', 'country'],
    ['point', '49.6;6.1', 'city', 'point'],
    ['point', '91 6.1', 'city', 'point'],
    ['killed', 'five', '', 'count'],
    ['killed', '-1', '', 'count'],
    ['killed', '3000000000', '', 'count'],
    ['injured', '1.5', '', 'count'],
    ['attack-type', 'bombing', '', 'term'],
    ['response-type', 'flags', '', 'term'],
    ['actor', 'nobody-known', '', 'reference'],
    ['level-to', 'fr-panic', '', 'reference'],
  ])('leaves out a claim of %s = %s', (property, value, qualifier, rule) => {
    expect(claimFaults(property, value, qualifier)).toEqual([`claims.csv:15:value ${rule}, left out`])
  })

  test.each([
    ['killed', '5', 'atleast'],
    ['actor', 'river-front', 'guilty'],
    ['country', 'FR', 'perhaps'],
    ['point', '48.85 2.35', ''],
  ])('leaves out a claim of %s = %s with the qualifier "%s"', (property, value, qualifier) => {
    expect(claimFaults(property, value, qualifier)).toEqual(['claims.csv:15:qualifier qualifier, left out'])
  })

  test.each([
    ['date', '2024-03-XX', ''],
    ['time', '19:58', ''],
    ['country', 'XK', ''],
    ['killed', '0', 'about'],
    ['actor', 'river-front', 'denied'],
    ['level-from', 'fr-calm', ''],
    ['response-type', 'security measure', ''],
    ['by', 'The Prime Minister', ''],
  ])('takes %s = %s', (property, value, qualifier) => {
    expect(claimFaults(property, value, qualifier)).toEqual([])
  })
})

test.each([
  ['claims.csv', 'alert-date', 'made', '6 March', 'edtf'],
  ['sources.csv', 'agency', 'published', '2024-13', 'edtf'],
  ['sources.csv', 'agency', 'read', 'today', 'edtf'],
  ['sources.csv', 'agency', 'url', 'javascript:alert(1)', 'address'],
  ['sources.csv', 'agency', 'archive', 'www.example.org', 'address'],
  ['scales.csv', 'fr-levels', 'from', '2016-12-01/2016-11-01', 'edtf'],
  ['scales.csv', 'fr-levels', 'to', 'still', 'edtf'],
  ['scales.csv', 'fr-levels', 'lang', 'français', 'language'],
  ['coverage.csv', 'FR', 'to', 'now', 'edtf'],
])('empties a wrong optional cell and keeps the row: %s, %s, %s = %s', (file, key, column, value, rule) => {
  const files = withTinyCell(tinyPackFiles(), file, key, column, value)
  expect(faultLines(files)).toEqual([expect.stringMatching(new RegExp(`^${file}:\\d+:${column} ${rule}$`))])
})

test('a source with a wrong address keeps its passages and loses the address', () => {
  const files = withTinyCell(tinyPackFiles(), 'sources.csv', 'agency', 'url', 'ftp://agency.example/')
  const { tables } = checkPack(files, null)
  expect(tables.sources[1]).toMatchObject({ id: 'agency', url: '' })
  expect(tables.passages).toHaveLength(7)
})

test.each([
  ['scales.csv', 'fr-levels', 'country', 'FRA', 'country'],
  ['coverage.csv', 'FR', 'country', 'fr', 'country'],
  ['coverage.csv', 'FR', 'from', 'ever', 'edtf'],
  ['coverage.csv', 'FR', 'checked', '2024-00', 'edtf'],
  ['coverage.csv', 'FR', 'what', 'fr-other', 'coverage'],
  ['sources.csv', 'agency', 'lang', 'English, mostly', 'pattern'],
])('leaves out the row of a wrong required cell: %s, %s, %s = %s', (file, key, column, value, rule) => {
  const faults = faultLines(withTinyCell(tinyPackFiles(), file, key, column, value))
  const expected = new RegExp(`^${file}:\\d+:${column} ${rule}, left out$`)
  expect(faults.filter((fault) => expected.test(fault))).toHaveLength(1)
})

test('a point is two numbers on the globe', () => {
  expect(readPoint('55.826 37.391')).toEqual([55.826, 37.391])
  expect(readPoint('-90 -180')).toEqual([-90, -180])
  for (const text of ['', '55,826 37,391', '55.826', '90.1 0', '0 180.5', '1e1 0', ' 1 2', '1  2'])
    expect(readPoint(text), text).toBeNull()
})
