import './node-version.mjs'
import { createServer } from 'vite'
import { chosenPort, startOn } from './port.mjs'

const server = await startOn(chosenPort(5173), async (options) => {
  const made = await createServer({ server: options })
  return made.listen()
})
console.log(`Tocsin, under development, is at ${server.resolvedUrls.local[0]} (Ctrl+C stops it).`)
