import type { FacetOption } from './options.ts'

/** An option with its branches, each level in the order of the options. */
export interface OptionNode extends FacetOption {
  readonly branches: readonly OptionNode[]
}

/** Arranges options under the options they are branches of. One whose parent is no option stands by itself. */
export function treeOfOptions(
  options: readonly FacetOption[],
  parentOf: (id: string) => string,
): OptionNode[] {
  const nodes = new Map(options.map((option) => [option.id, { ...option, branches: [] as OptionNode[] }]))
  const roots: OptionNode[] = []
  for (const [id, node] of nodes) (nodes.get(parentOf(id))?.branches ?? roots).push(node)
  return roots
}

/** The tree cut down to the options that pass and those they are branches of. */
export function pruneTree(nodes: readonly OptionNode[], passes: (node: OptionNode) => boolean): OptionNode[] {
  return nodes.flatMap((node) => {
    const branches = pruneTree(node.branches, passes)
    return branches.length > 0 || passes(node) ? [{ ...node, branches }] : []
  })
}

/** An option's branches, near and far. */
export function branchesOf(node: OptionNode): OptionNode[] {
  return node.branches.flatMap((branch) => [branch, ...branchesOf(branch)])
}

/**
 * What is chosen once an option is chosen or taken out. With it go its branches: they are included in it, and a branch left behind
 * would stay chosen when it is taken out.
 */
export function toggledChoice(chosen: readonly string[], node: OptionNode): string[] {
  if (chosen.includes(node.id)) return chosen.filter((id) => id !== node.id)
  const branches = new Set(branchesOf(node).map(({ id }) => id))
  return [...chosen.filter((id) => !branches.has(id)), node.id]
}
