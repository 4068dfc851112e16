/** Draws numbered things by their weights. */
export interface Urn {
  readonly sums: Float64Array
}

export function urnOf(weights: ArrayLike<number>): Urn {
  const sums = new Float64Array(weights.length)
  let sum = 0
  for (let at = 0; at < weights.length; at++) {
    sum += weights[at]!
    sums[at] = sum
  }
  return { sums }
}

/** An urn of `count` things of which the nth weighs n to the power of -`steep`. */
export function zipfUrn(count: number, steep: number): Urn {
  return urnOf(Array.from({ length: count }, (_, rank) => (rank + 1) ** -steep))
}

export function drawFrom({ sums }: Urn, random: () => number): number {
  const sought = random() * sums[sums.length - 1]!
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle]! > sought) high = middle
    else low = middle + 1
  }
  return low
}

/** About a normal distribution of mean 0 and deviation 1. */
export function drawNormal(random: () => number): number {
  return (random() + random() + random() + random() - 2) * Math.sqrt(3)
}

/** A toll: many times 0, mostly few, seldom hundreds; -1 where it is not known. */
export function drawToll(random: () => number, unknown: number, none: number): number {
  const at = random()
  if (at < unknown) return -1
  if (at < unknown + none) return 0
  return Math.min(3000, Math.floor((1 - random()) ** (-1 / 1.3)))
}
