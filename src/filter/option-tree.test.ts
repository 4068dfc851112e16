import { expect, test } from 'vitest'
import { branchesOf, type OptionNode, pruneTree, toggledChoice, treeOfOptions } from './option-tree.ts'

const PARENTS: Record<string, string> = {
  maghreb: 'qaeda',
  brigade: 'maghreb',
  khorasan: 'state',
  member: 'not-an-option',
}
const parentOf = (id: string) => PARENTS[id] ?? ''
const options = ['state', 'lone', 'qaeda', 'maghreb', 'khorasan', 'brigade', 'member'].map((id) => ({
  id,
  code: 0,
  total: 1,
}))
const tree = treeOfOptions(options, parentOf)
const outline = (nodes: readonly OptionNode[]): unknown =>
  nodes.map(({ id, branches }) => (branches.length > 0 ? [id, outline(branches)] : id))

test('branches stand under what they are branches of, each level in the order given', () => {
  expect(outline(tree)).toEqual([
    ['state', ['khorasan']],
    'lone',
    ['qaeda', [['maghreb', ['brigade']]]],
    'member',
  ])
  expect(branchesOf(tree[2]!).map(({ id }) => id)).toEqual(['maghreb', 'brigade'])
})

test('a branch that is found brings those above it along, and not those beside or below', () => {
  const found = (...ids: string[]) => outline(pruneTree(tree, ({ id }) => ids.includes(id)))
  expect(found('brigade')).toEqual([['qaeda', [['maghreb', ['brigade']]]]])
  expect(found('qaeda', 'lone')).toEqual(['lone', 'qaeda'])
  expect(found()).toEqual([])
})

test('choosing an option takes in its branches, which taking it out does not leave behind', () => {
  const [, , qaeda] = tree
  expect(toggledChoice(['lone'], qaeda!)).toEqual(['lone', 'qaeda'])
  const withBranch = toggledChoice(['brigade', 'lone'], qaeda!)
  expect(withBranch).toEqual(['lone', 'qaeda'])
  expect(toggledChoice(withBranch, qaeda!)).toEqual(['lone'])
})
