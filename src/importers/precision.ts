import { PRECISIONS } from '../data/pack-format.ts'

/**
 * What the precision codes of other data sets say about a point, in our classes. A point is drawn as no more than its data set's codebook
 * says of it: a middle of an area stands for the area (`region`), and what is known to a country or wider, or is an estimate for a
 * stretch of water, has no point at all, only its country.
 *
 * | code | what the codebook says | ours |
 * | --- | --- | --- |
 * | GTD specificity 1 | in a city, village or town, at its coordinates | city |
 * | 2 | in one, whose coordinates were not found: middle of the smallest area known | region |
 * | 3 | not in one: middle of the smallest area known | region |
 * | 4 | middle of the first-order area | region |
 * | 5 | not even that is known; there are no coordinates | none |
 * | UCDP where_prec 1 | the place itself; GED goes down to villages and towns, no further | city |
 * | 2 | a limited area around a place | region |
 * | 3 | middle of the second-order area | region |
 * | 4 | middle of the first-order area | region |
 * | 5 | a part of a country larger than that, an island, or a point estimated between places | none |
 * | 6 | middle of the country | none |
 * | 7 | over water or in the air: middle of the water, or estimated | none |
 * | ACLED geo_precision 1 | a town or a district of a city, at its middle, never a street | city |
 * | 2 | a small part of a region, or near a town: coordinates of a town that stands for it | region |
 * | 3 | a larger region: a natural feature, or the capital of the province | region |
 *
 * Read on 2026-11-25 in copies: GTD codebook's list of variables (github.com/MikyoungJun/bivariatehawkes, data/README.txt, in its words);
 * UCDP GED codebook as retold by mapme.biodiversity (rdrr.io/cran/mapme.biodiversity/man/fatalities_ucpd.html); ACLED codebook
 * (acleddata.com/knowledge-base/codebook, "Spatial precision codes" and "Time precision codes"). UCDP's own codebook was not at hand.
 *
 * A code that is missing or not in its codebook counts as the widest that this has coordinates for: `region` for GTD and ACLED,
 * none for UCDP.
 */
export const NO_POINT = 255

const [CITY, REGION] = [PRECISIONS.indexOf('city'), PRECISIONS.indexOf('region')]

export function precisionOfGtd(specificity: number): number {
  if (specificity === 1) return CITY
  return specificity === 5 ? NO_POINT : REGION
}

export function precisionOfUcdp(wherePrec: number): number {
  if (wherePrec === 1) return CITY
  return wherePrec === 2 || wherePrec === 3 || wherePrec === 4 ? REGION : NO_POINT
}

export function precisionOfAcled(geoPrecision: number): number {
  return geoPrecision === 1 ? CITY : REGION
}

/** Of tables that do not say how exact their coordinates are: taken for the town, not for the spot. */
export const UNSTATED_PRECISION = CITY
