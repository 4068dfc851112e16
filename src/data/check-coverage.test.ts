import { expect, test } from 'vitest'
import { faultLines } from './test-faults.ts'
import { tinyPackFiles, withTinyCell, withTinyLines } from './test-pack.ts'

function faultsOfCoverage(line: string): string[] {
  return faultLines(withTinyLines(tinyPackFiles(), 'coverage.csv', line))
}

test('coverage is of attacks, of levels, or of one scale of its own country', () => {
  expect(faultsOfCoverage('SE,attacks,2010,,partial,2024-04-01,')).toEqual([])
  expect(faultsOfCoverage('SE,levels,2010,,partial,2024-04-01,')).toEqual([])
  expect(faultsOfCoverage('FR,fr-levels,2010,2011,partial,2024-04-01,')).toEqual([])
  expect(faultsOfCoverage('FR,se-levels,2010,,partial,2024-04-01,')).toEqual([
    'coverage.csv:4:what coverage, left out',
  ])
  expect(faultsOfCoverage('SE,fr-levels,2010,,partial,2024-04-01,')).toEqual([
    'coverage.csv:4:what coverage, left out',
  ])
})

test('a stretch of coverage neither ends nor was checked before it begins', () => {
  expect(faultsOfCoverage('SE,levels,2024,2024,partial,2024-04-01,')).toEqual([])
  expect(faultsOfCoverage('SE,levels,2020,2010,partial,2024-04-01,')).toEqual([
    'coverage.csv:4:to period, left out',
  ])
  expect(faultsOfCoverage('SE,levels,2025,,none,2024-04-01,')).toEqual([
    'coverage.csv:4:checked period, left out',
  ])
})

test('of a scale that ends before it begins the end is emptied', () => {
  const files = withTinyCell(tinyPackFiles(), 'scales.csv', 'fr-levels', 'to', '2010-01-01')
  expect(faultLines(files)).toEqual(['scales.csv:2:to period'])
})
