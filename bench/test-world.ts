import { createRequire } from 'node:module'
import { readCountryShapes } from '../src/data/country-shapes.ts'
import { buildWorld } from './world.ts'

/** The base map's countries. */
export const SHAPES = readCountryShapes(createRequire(import.meta.url)('world-atlas/countries-50m.json'))

export const WORLD_OF_SEED_1 = buildWorld(1, SHAPES)
