import { checkPack } from './check-pack.ts'
import { type ClaimRow, indexPack, type Pack } from './pack.ts'
import { tinyPackFiles } from './test-pack.ts'

const { info, tables } = checkPack(tinyPackFiles(), null)

/** The tiny pack with these claims of the killed of the event `attack` instead of its own. */
export function packOfTolls(
  ...claims: readonly (readonly [value: string, made: string, more?: Partial<ClaimRow>])[]
): Pack {
  return indexPack(info!, {
    ...tables,
    claims: claims.map(([value, made, more], index) => ({
      id: `claim-${index}`,
      event: 'attack',
      property: 'killed' as const,
      value,
      qualifier: '',
      status: '',
      made,
      passage: '',
      preferred: false,
      ...more,
    })),
  })
}
