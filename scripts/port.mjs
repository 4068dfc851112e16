/** The port that `PORT` names, else the usual one. Ends the process when `PORT` is no port. */
export function chosenPort(usual) {
  const text = process.env.PORT
  if (!text) return usual
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port
  console.error(`PORT is "${text}"; expected a number from 1 to 65535, as in PORT=5000.`)
  process.exit(1)
}

/** Starts a Vite server with `start`; ends the process in plain words when its port is taken. */
export async function startOn(port, start) {
  try {
    return await start({ port, strictPort: true })
  } catch (error) {
    if (error.code !== 'EADDRINUSE' && !/already in use/.test(error.message)) throw error
    const command = `PORT=${port === 65535 ? 5000 : port + 1} npm ${npmCommand()}`
    console.error(`Port ${port} is taken by another program. Choose another: ${command}`)
    process.exit(1)
  }
}

function npmCommand() {
  const name = process.env.npm_lifecycle_event ?? 'start'
  return name === 'start' ? name : `run ${name}`
}
