/**
 * A function of a text that keeps its answers, for one that is asked the same again and again while something is dragged. When there
 * are too many it forgets them all: what is still asked is soon there again.
 */
export function remember<T>(compute: (text: string) => T, most = 20_000): (text: string) => T {
  const answers = new Map<string, T>()
  return (text) => {
    let answer = answers.get(text)
    if (answer === undefined) {
      answer = compute(text)
      if (answers.size >= most) answers.clear()
      answers.set(text, answer)
    }
    return answer
  }
}

/** What was made for a thing; made now if it was not. It is kept as long as the thing is. */
export function keepFor<K extends object, T>(kept: WeakMap<K, T>, thing: K, make: () => T): T {
  let made = kept.get(thing)
  if (made === undefined) {
    made = make()
    kept.set(thing, made)
  }
  return made
}

/** What is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null
  return () => {
    made ??= { it: make() }
    return made.it
  }
}
