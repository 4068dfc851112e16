import './node-version.mjs'
import { build, preview } from 'vite'
import { chosenPort, startOn } from './port.mjs'

const port = chosenPort(4173)
await build({ logLevel: 'warn' })
const server = await startOn(port, (options) => preview({ preview: options, logLevel: 'warn' }))
console.log(`Tocsin is at ${server.resolvedUrls.local[0]} (Ctrl+C stops it).`)
