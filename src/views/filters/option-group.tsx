import { type KeyboardEvent, useMemo, useState } from 'react'
import { type FacetName, NOT_STATED } from '../../data/columns.ts'
import type { Pack } from '../../data/pack.ts'
import {
  branchesOf,
  type OptionNode,
  pruneTree,
  toggledChoice,
  treeOfOptions,
} from '../../filter/option-tree.ts'
import { countOf, type OptionCounts } from '../../filter/options.ts'
import { foldedWords } from '../../lib/fold.ts'
import { setFilters } from '../../state/choices.ts'
import { optionName } from '../../words/facts.ts'
import { searchWords } from '../../words/search-words.ts'
import { words } from '../../words/words.ts'
import { Marked } from '../shared/marked.tsx'
import { moveInGroup } from './move-in-group.ts'
import { nameFound } from './names.ts'
import { Option } from './option.tsx'

/** How many options of a long group are open; the rest is a search or a click away. */
const OPEN_OPTIONS = 7
/** Of those, how many may be actors without a name. */
const OPEN_UNNAMED = 2
/** From this many options on a group can be searched. */
const SEARCHABLE = 20

interface Props {
  readonly facet: FacetName
  readonly pack: Pack
  readonly counted: OptionCounts
  readonly chosen: readonly string[]
}

/** The options of one facet, actors as a tree of branches. A long group is short at first and can be searched. */
export function OptionGroup({ facet, pack, counted, chosen }: Props) {
  const { options } = counted
  const [isOpen, setOpen] = useState(false)
  const [find, setFind] = useState('')
  /** Whose branches the reader has opened or closed; the rest is as the group has it. */
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map())
  const title = words.filters[facet]
  const sought = foldedWords(find)
  const tree = useMemo(
    () => treeOfOptions(options, (id) => (facet === 'actor' && pack.actors.get(id)?.parent) || ''),
    [options, facet, pack],
  )
  const most = useMemo(() => options.reduce((most, { total }) => Math.max(most, total), 1), [options])
  if (options.length === 0) return null
  const found =
    sought.length === 0 ? tree : pruneTree(tree, ({ id }) => nameFound(pack, facet, id, sought) !== null)
  const isLong = tree.length > OPEN_OPTIONS + 1
  const isShort = isLong && !isOpen && sought.length === 0
  const isChosen = (node: OptionNode): boolean =>
    [node, ...branchesOf(node)].some(({ id }) => chosen.includes(id))
  const first = (nodes: readonly OptionNode[], most: number) =>
    isShort ? nodes.filter((node, index) => index < most || isChosen(node)) : nodes
  const [named, unnamed] = splitByName(pack, facet, found)
  const shownUnnamed = first(unnamed, OPEN_UNNAMED)
  const shownNamed = first(named, OPEN_OPTIONS - Math.min(unnamed.length, OPEN_UNNAMED))
  const hasBranchesOpen = (node: OptionNode) =>
    sought.length > 0 || (turned.get(node.id) ?? (!isLong || node.branches.some(isChosen)))
  const turn = (id: string, isTurnedOpen: boolean) => setTurned(new Map(turned).set(id, isTurnedOpen))
  const shared = {
    ...{ facet, pack, counted, chosen, sought, most, hasBranchesOpen, onTurn: turn },
  }
  const hidden = found.length - shownNamed.length - shownUnnamed.length
  return (
    <fieldset className="group" onKeyDown={(event: KeyboardEvent<HTMLElement>) => moveInGroup(event, turn)}>
      <legend>{title}</legend>
      {options.length >= SEARCHABLE && (
        <>
          <input
            type="search"
            className="find"
            aria-label={words.filters.find(title)}
            placeholder={words.filters.find(title)}
            autoComplete="off"
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
          <span role="status" className="visually-hidden">
            {sought.length > 0 && searchWords.filters.found(found.length)}
          </span>
        </>
      )}
      <Options nodes={shownNamed} {...shared} />
      {shownUnnamed.length > 0 && (
        <>
          {shownNamed.length > 0 && <p className="hint part">{searchWords.filters.unnamed}</p>}
          <Options nodes={shownUnnamed} {...shared} />
        </>
      )}
      {found.length === 0 && <p className="hint">{words.filters.notFound}</p>}
      {isLong && sought.length === 0 && (
        <button type="button" className="quiet more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.filters.fewer : words.filters.more(hidden)}
          <span className="visually-hidden"> ({title})</span>
        </button>
      )}
    </fieldset>
  )
}

/** Actors with a name, then those whom the record does not name: a lone attacker is not one and the same in all events. */
function splitByName(
  pack: Pack,
  facet: FacetName,
  nodes: readonly OptionNode[],
): [OptionNode[], OptionNode[]] {
  const isUnnamed = ({ id }: OptionNode) =>
    facet === 'actor' && (id === NOT_STATED || pack.actors.get(id)?.kind === 'unnamed')
  return [nodes.filter((node) => !isUnnamed(node)), nodes.filter(isUnnamed)]
}

interface OptionsProps {
  readonly nodes: readonly OptionNode[]
  readonly facet: FacetName
  readonly pack: Pack
  readonly counted: OptionCounts
  readonly chosen: readonly string[]
  readonly sought: readonly string[]
  readonly most: number
  readonly hasBranchesOpen: (node: OptionNode) => boolean
  readonly onTurn: (id: string, isTurnedOpen: boolean) => void
  /** Name of the chosen actor of which these are branches. */
  readonly includedIn?: string | undefined
}

function Options(props: OptionsProps) {
  const { nodes, facet, pack, counted, chosen, sought, most, hasBranchesOpen, onTurn, includedIn } = props
  return (
    <ul>
      {nodes.map((node) => {
        const { id, branches } = node
        const name = optionName(pack, facet, id)
        const isChosen = chosen.includes(id)
        const isMixed = branchesOf(node).some((branch) => chosen.includes(branch.id))
        const isOpen = branches.length > 0 && hasBranchesOpen(node)
        const alias = (sought.length > 0 && nameFound(pack, facet, id, sought)?.alias) || ''
        const isState = facet === 'actor' && pack.actors.get(id)?.kind === 'state'
        const within = includedIn ?? (isChosen ? name : undefined)
        return (
          <li key={id}>
            <div className="option-row">
              {branches.length > 0 && sought.length === 0 && (
                <button
                  type="button"
                  className="disclose"
                  aria-expanded={isOpen}
                  aria-label={searchWords.filters.branches(name, branches.length)}
                  onClick={() => onTurn(id, !isOpen)}
                />
              )}
              <Option
                id={id}
                count={countOf(counted, node)}
                total={node.total}
                name={name}
                most={most}
                choice={isChosen || (isMixed && 'mixed')}
                onToggle={() => setFilters({ [facet]: toggledChoice(chosen, node) })}
                remark={isState ? searchWords.filters.state : alias}
                includedIn={includedIn && searchWords.filters.includedIn(includedIn)}
              >
                <Marked text={name} words={sought} />
                {isState && <span className="remark"> {searchWords.filters.state}</span>}
                {alias && (
                  <span className="remark alias">
                    <Marked text={alias} words={sought} />
                  </span>
                )}
              </Option>
            </div>
            {isOpen && (
              <div className="branches">
                {isChosen && !includedIn && <p className="hint">{searchWords.filters.included(name)}</p>}
                <Options {...props} nodes={branches} includedIn={within} />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
