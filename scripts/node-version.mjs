// Says in plain words when Node.js is too old, before a library fails with a riddle. Needs no library itself.
const needed = [20, 19]
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `Tocsin needs Node.js ${needed.join('.')} or later; this is ${process.versions.node}. See https://nodejs.org`,
  )
  process.exit(1)
}
