import { describe, expect, it } from 'vitest'
import { dayFromIso } from '../lib/days.ts'
import { newsSteps } from './news-steps.ts'
import { packOfTolls } from './test-claims.ts'

describe('the news of an event', () => {
  it('come in the order in which they were said, what has no day last', () => {
    const steps = newsSteps(
      packOfTolls(['7', ''], ['5', '2024-03-05'], ['4', '[2024-03-04..2024-03-05]'], ['3', '2024-03']),
      'attack',
    )
    expect(steps.map(({ claims }) => claims[0]!.value)).toEqual(['4', '5', '3', '7'])
    expect(steps.map(({ day }) => day)).toEqual([
      dayFromIso('2024-03-05'),
      dayFromIso('2024-03-05'),
      dayFromIso('2024-03-31'),
      null,
    ])
  })

  it('have one step for all that a passage says', () => {
    const steps = newsSteps(
      packOfTolls(
        ['5', '2024-03-05', { passage: 'paper' }],
        ['9', '2024-03-05', { passage: 'agency' }],
        ['8', '2024-03-05', { passage: 'paper', property: 'injured' }],
      ),
      'attack',
    )
    expect(steps.map(({ passage, claims }) => [passage, claims.length])).toEqual([
      ['paper', 2],
      ['agency', 1],
    ])
  })
})
