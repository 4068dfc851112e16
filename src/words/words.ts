import type { EventKind, Property } from '../data/pack-format.ts'

/**
 * What the first screen or several views say; the words of one subject are beside this, in `<subject>-words.ts`. Another language
 * is other objects of these shapes. Names and notes of a pack are the pack's own.
 */
export const words = {
  app: {
    name: 'Tocsin',
    tagline: 'Attacks and national threat levels, each fact with its source',
    loading: 'Opening the record…',
    skipToEvents: 'Skip to the events',
    viewFailed: (view: string) => `“${view}” could not be shown. The rest of the page works on.`,
    reload: 'Reload the page',
    details: 'Details',
  },
  header: {
    search: 'Search',
    searchHint: 'Search events, places, actors, levels',
    known: 'As known on',
    knownNow: 'today',
    clearKnown: 'Show all that is known now',
    knownDays: 'Day by day',
    share: 'Share view',
    filters: 'Filters',
  },
  link: {
    copy: 'Copy link',
    copied: 'Link copied',
    refused: 'The browser did not allow copying. Copy the link from here:',
  },
  dropped: {
    title: 'A part of this link could not be read and was left out:',
    unreadable: (key: string, value: string) => `${key}=${value} (${EXPECTED[key] ?? 'not understood'})`,
    'newer-version': (_key: string, value: string) =>
      `it was made by a newer Tocsin (version ${value} of links): some of it may be missing`,
    'no-such-page': (_key: string, value: string) => `there is no page ${value}; this is the whole record`,
    'not-in-record': (key: string, value: string) => `${key}=${value}: this record has no such entry`,
  },
  about: {
    version: (version: string) => `version ${version}`,
    licence: 'Data:',
    by: (names: string) => `by ${names}`,
    quotes: 'Quoted words belong to their publishers.',
    whole: 'Open in Tocsin',
  },
  dismiss: 'Dismiss',
  retry: 'Try again',
  packFailed: {
    title: 'The record could not be opened.',
    openDefault: 'Open the record that comes with Tocsin',
    of: (address: string) => `Address: ${address}`,
  },
  packProblems: {
    title: (count: number) => `${plural(count, 'fault', 'faults')} in this pack. The rest is shown.`,
    leftOut: (count: number) => `${plural(count, 'row', 'rows')} left out.`,
    noFacts: 'The claims could not be read, so no fact is shown.',
    consequences: (file: string, count: number) =>
      `${file}: ${plural(count, 'row rests', 'rows rest')} on rows that were left out.`,
    show: 'Show the list',
    more: (count: number) => `and ${count} more`,
  },
  status: {
    count: (count: number, total: number) => `${grouped(count)} of ${plural(total, 'event', 'events')}`,
    countries: (count: number) => (count === 0 ? '' : plural(count, 'country', 'countries')),
    levelChanges: (count: number) =>
      count === 0 ? 'no threat-level change' : plural(count, 'threat-level change', 'threat-level changes'),
    possible: (count: number) => `${grouped(count)} only possibly in these dates`,
    none: 'no event matches',
    empty: 'the record is empty',
    known: (day: string) => `as known on ${day}`,
    unreported: (count: number) => `${grouped(count)} not yet reported`,
  },
  kinds: {
    attack: 'Attack',
    'threat-level': 'Threat level',
    claim: 'Claim of responsibility',
    warning: 'Warning',
    response: 'Response',
    incident: 'Incident',
  } satisfies Record<EventKind, string>,
  filters: {
    title: 'Filters',
    reset: 'Reset filters',
    close: (count: number) => `Show ${plural(count, 'event', 'events')}`,
    set: 'Data set',
    kind: 'Kind',
    country: 'Country',
    actor: 'Actor',
    type: 'Attack type',
    target: 'Target',
    sources: 'Sources',
    differ: 'Sources differ',
    killed: 'Killed',
    killedMin: 'At least',
    killedMax: 'At most',
    killedHint: 'Events without a known toll do not match.',
    killedBackwards: 'At least is more than at most.',
    notStated: { country: 'No country stated', actor: 'No actor stated' } as Record<string, string>,
    option: (name: string, count: number) => `${name}, ${plural(count, 'event', 'events')}`,
    more: (count: number) => `${count} more`,
    fewer: 'Fewer',
    find: (group: string) => `Find in ${group}`,
    notFound: 'Nothing of that name.',
  },
  events: {
    title: 'Events',
    order: 'Order',
    showMore: (count: number) => `Show ${count} more`,
    gathered: (count: number) => plural(count, 'event', 'events'),
    attacksAt: (count: number, places: readonly string[]) =>
      [
        plural(count, 'attack', 'attacks'),
        ...places.slice(0, 1),
        ...(places.length > 1 ? [`and ${plural(places.length - 1, 'other place', 'other places')}`] : []),
      ]
        .join(', ')
        .replace(', and ', ' and '),
    killed: (count: string) => `${count} killed`,
    showAll: 'Show all events',
    none: 'No event matches these filters.',
    noneInPack: 'This record has no events.',
    noneKnown: 'Nothing had been reported by the day chosen under “As known on”.',
    differ: 'Sources differ',
    noDate: 'Date not known',
  },
  event: {
    name: 'Event',
    back: 'Back to the events',
    noDate: 'Date not known',
    noPlace: 'Place not known',
    passageFor: (property: string) => `Passage for ${property}`,
    passages: (count: number) => plural(count, 'passage', 'passages'),
    noPassage: 'No source yet',
    disputed: 'disputed',
    differ: 'Sources differ',
    madeUnknown: 'Day of the report not known',
    related: 'Related events',
    sources: 'Sources',
    sourcesAwaited: 'The sources are on their way…',
    outside: 'This event is outside the current filters.',
    clearFilters: 'Clear the filters',
    levelOf: (rank: number, count: number) => `${rank} of ${count}`,
    days: (days: number) =>
      days === 0
        ? 'same day'
        : days > 0
          ? `${plural(days, 'day', 'days')} after`
          : `${plural(-days, 'day', 'days')} before`,
    unknownWay: 'Look through the events',
    notReported: 'Nobody had reported this event by the day chosen under “As known on”.',
    note: 'Note',
    wholeCountry: 'The whole country',
  },
  properties: {
    date: 'Date',
    time: 'Local time',
    country: 'Country',
    place: 'Place',
    point: 'Point on the map',
    killed: 'Killed',
    injured: 'Injured',
    actor: 'Actor',
    'attack-type': 'Attack type',
    'target-type': 'Target',
    assailants: 'Assailants',
    footage: 'Footage',
    'level-to': 'New level',
    'level-from': 'Level before',
    scope: 'Holds for',
    'announced-by': 'Announced by',
    reason: 'Reason',
    'in-force': 'Still in force on',
    'response-type': 'Type',
    by: 'By',
    content: 'In substance',
  } satisfies Record<Property, string>,
  reader: {
    eyebrow: 'Source',
  },
  levels: {
    title: 'Levels',
    on: (date: string) => `Threat levels on ${date}`,
    notKnown: 'not known on this day',
    since: (date: string) => `since ${date}`,
    sinceOf: (date: string, title: string) => `since ${date}: ${title}`,
    before: (level: string) => `before: ${level}`,
    lastSaid: (date: string) => `last reported in force on ${date}`,
    none: 'This record has no threat-level changes.',
    noneKnown: 'No threat-level change had been reported by the day chosen under “As known on”.',
    position:
      'A shade is a level’s place on its own country’s scale; the scales of two countries cannot be compared.',
  },
  map: {
    title: 'Map',
    legend: 'Legend',
    levelOn: (date: string) => `Threat level in force on ${date}`,
    lowest: 'lowest',
    highest: 'highest of each scale',
    noLevel: 'no level known',
    attack: 'attack, area by killed',
    unknownToll: 'toll not known',
    attribution: 'Map: Natural Earth',
    circle: (count: number, place: string, killed: string, areMixed: boolean) =>
      `${countOfAttacks(count, areMixed)}, ${place} among the places${killed}`,
    killed: (count: string) => `, ${count} killed`,
    noToll: ', toll not known',
    placeless: (count: number, areMixed: boolean) =>
      `${countOfAttacks(count, areMixed)} without a known point: the country is marked.`,
    placelessHere: (count: number) => `${plural(count, 'event', 'events')} without a known point`,
    showPlaceless: 'Show the list',
    clickToFilter: 'click to filter',
    help: 'Arrow keys move the map, plus and minus zoom. Tab leads to the circles; there arrow keys go to the next circle and Enter opens it.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    loading: 'Drawing the map…',
    failed: 'The outlines of the countries could not be fetched. Circles are shown without them.',
  },
  timeline: {
    title: 'Timeline',
    from: 'From',
    to: 'To',
    cursor: 'Levels on',
    play: 'Play',
    pause: 'Pause',
    earlier: 'Earlier',
    later: 'Later',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetLong: 'Show the whole record',
    reset: 'All',
    attacks: 'Attacks',
    /** With the incidents of opened files. */
    mixed: 'Incidents',
    others: 'Other events',
    clearDates: 'Clear dates',
    events: 'Events in time',
    help: 'Left and right arrow keys go from event to event, Page Up and Page Down ten at a time, Home and End to the first and last; Enter opens one.',
    backwards: 'The first day is after the last.',
    span: (from: string, to: string) => `Showing ${from} to ${to}`,
    toDates: 'Zoom to these dates',
    crowd: (count: number) => `${plural(count, 'more event', 'more events')} here: show the list`,
  },
  table: {
    title: 'Table',
    date: 'Date',
    kind: 'Kind',
    event: 'Event',
    country: 'Country',
    place: 'Place',
    killed: 'Killed',
    injured: 'Injured',
  },
  views: {
    title: 'View',
    names: {
      map: 'Map and timeline',
      table: 'Table',
      levels: 'Levels board',
      answers: 'Answer times',
      compare: 'Compare',
    },
    allCountries: (count: number) => `All ${count} countries`,
    history: (country: string) => `${country}: whole history`,
  },
  lanes: {
    title: 'Threat levels',
    countries: 'Countries with threat levels',
    sort: 'Order of the countries',
    sorts: { changed: 'Last change first', name: 'By name', level: 'Highest on its scale first' },
    find: 'Find a country',
    showAll: (count: number) => `Show all ${count}`,
    fold: 'Show fewer',
    folded: (shown: number, count: number) => `${shown} of ${plural(count, 'country', 'countries')} shown`,
    open: (country: string) => `${country}: open its history`,
    noneChosen: 'The chosen countries have no threat level in this record.',
    notFound: 'No lane of that name.',
    history: (country: string, parts: readonly string[]) => `${country}: ${parts.join('; ')}`,
    noNational: 'no national level in the record',
    span: (country: string, level: string, days: string) => `${country}: ${level}, ${days}`,
    newScale: (scale: string, day: string) => `another scale from ${day}: ${scale}`,
    aside: (title: string, date: string, scope: string) => `${title}, ${date}${scope && ` (${scope})`}`,
    states: { curated: 'fully covered', partial: 'partly covered', none: 'not covered' },
    coverage: (state: string, days: string) => `record ${state} ${days}`,
    gap: (country: string, days: string) => `${country}: level not known ${days}, though searched for`,
    until: (day: string) => `until ${day}`,
    always: 'throughout',
    key: 'Key',
    keys: {
      curated: 'changes fully covered by the record',
      partial: 'partly covered',
      none: 'not covered',
      silent: 'nothing said of the record’s coverage',
      gap: 'level searched for, not known',
      break: 'another scale begins',
      step: 'national level changed',
      scoped: 'for a region or a sector only',
      warning: 'warning or bulletin, as long as it holds',
      level: 'answered by a change of level',
      other: 'answered otherwise',
      coincidence: 'coincidence in time: no source ties it to the attack',
    },
    bin: (from: string, events: string) => `${from}: ${events}, show the list`,
    bins: (track: string) => `${track}: how many in time`,
  },
  /** Of sources that differ. */
  differ: {
    say: (range: string) => `, sources say ${range}`,
    list: (properties: readonly Property[]): string =>
      properties.map((property) => words.properties[property].toLowerCase()).join(', '),
    range: 'sources differ: outer ring the highest toll, inner ring the lowest',
  },
  orders: {
    newest: 'Newest first',
    oldest: 'Oldest first',
    'most-killed': 'Most killed first',
    'fewest-killed': 'Fewest killed first',
    'most-injured': 'Most injured first',
    'fewest-injured': 'Fewest injured first',
    'toll-differs': 'Toll differs most',
    'date-differs': 'Date differs most',
    'place-differs': 'Place differs most',
  },
  /** The buttons; what they open brings its own words. */
  take: {
    cite: 'Cite',
    citeView: 'Cite view',
    citePassage: 'Citation of this passage',
    export: 'Export',
  },
} as const

/** What was expected of a link's part. */
const EXPECTED: Record<string, string> = {
  country: 'no country code',
  actor: 'no id',
  kind: 'no kind of event',
  type: 'no attack type',
  target: 'no target type',
  from: 'no date, year-month-day',
  to: 'no date, year-month-day, from the first day on',
  at: 'no date, year-month-day',
  known: 'no date, year-month-day',
  killed: 'no range such as 10..20',
  map: 'no zoom/latitude/longitude',
  passage: 'no id',
  pack: 'no id and no web address',
  view: 'not "table", "levels", "answers" or "compare"',
  compare: 'no two countries, actors or periods, such as country:FR,GB',
  sort: 'no order of events',
  within: 'not 7, 14, 30 or 90 days',
}

const numbers = new Intl.NumberFormat('en-GB')

/** `1,234`: by one format for all, as making one costs more than using it. */
export function grouped(count: number): string {
  return numbers.format(count)
}

/** `2 attacks`; `2 events` where incidents of opened files may be among them. */
export function countOfAttacks(count: number, areMixed: boolean): string {
  return areMixed ? plural(count, 'event', 'events') : plural(count, 'attack', 'attacks')
}

/** `1 event`, `2 events`. */
export function plural(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}
