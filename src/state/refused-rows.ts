export { refusalsAsCsv } from '../importers/refusals.ts'
