import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

export interface FoundBrowser {
  readonly executablePath: string
  readonly args: string[]
  /** Environment to start it in, over the process's own. */
  readonly env: Record<string, string>
}

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
]

const NAMES_ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const root = join(import.meta.dirname, '..')

/**
 * The browser that the tests run in. `CHROMIUM_PATH` has the first word; then an installed Chromium or Chrome, Playwright's
 * own if somebody installed it, and on Linux x64 the one in the npm package `@sparticuz/chromium`. Nothing is downloaded.
 * Throws one line that says what to install.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const given = process.env['CHROMIUM_PATH']
  if (given && !starts(given))
    throw new Error(
      `CHROMIUM_PATH is "${given}", which does not start; expected the path of Chromium or Chrome.`,
    )
  const installed = given || [...placesOfInstalled(), chromium.executablePath()].find((path) => starts(path))
  if (installed) return { executablePath: installed, args: [...QUIET, ...sandboxArgs()], env: {} }
  const packaged = await unpackChromium()
  if (packaged) return packaged
  throw new Error(
    'The browser tests found no Chromium: install Chromium or Chrome, or run "npx playwright install chromium", or set CHROMIUM_PATH.',
  )
}

function placesOfInstalled(): string[] {
  if (process.platform === 'darwin')
    return ['/Applications', join(process.env['HOME'] ?? '', 'Applications')].flatMap((folder) => [
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    ])
  if (process.platform === 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => process.env[name] ?? [])
      .flatMap((folder) => [
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Google/Chrome/Application/chrome.exe'),
      ])
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return NAMES_ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Chromium refuses to run as root inside its sandbox. */
function sandboxArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** A file alone proves nothing: Ubuntu's `chromium-browser` may be a note that the snap is missing. */
function starts(path: string, env: Record<string, string> = {}): boolean {
  if (!existsSync(path)) return false
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true
  try {
    execFileSync(path, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

/** Unpacks `@sparticuz/chromium` once, beside the packages; null where it does not run. */
async function unpackChromium(): Promise<FoundBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  ) as { version: string }
  const folder = join(root, `node_modules/.cache/tocsin-chromium-${version}`)
  if (!existsSync(folder)) await unpackTo(folder)
  const executablePath = join(folder, 'chromium')
  const env: Record<string, string> = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  // The machine's own libraries come first: those in the package are built for Amazon Linux.
  if (!starts(executablePath, env))
    env['LD_LIBRARY_PATH'] = [process.env['LD_LIBRARY_PATH'], join(folder, 'al2023/lib')]
      .filter(Boolean)
      .join(delimiter)
  if (!starts(executablePath, env)) return null
  // The package's own args are left out: they turn off web security, which would let a broken pack of another origin pass.
  return { executablePath, args: [...QUIET, '--no-sandbox', '--font-render-hinting=none'], env }
}

/**
 * The package unpacks to the system's temporary folder and takes whatever lies there for a whole browser, half a file from
 * an interrupted run too. Hence a folder of our own, renamed when it is complete.
 */
async function unpackTo(folder: string): Promise<void> {
  const parent = join(folder, '..')
  mkdirSync(parent, { recursive: true })
  const unfinished = mkdtempSync(join(parent, 'unpacking-'))
  const before = { ...process.env }
  process.env['TMPDIR'] = unfinished
  // The libraries are unpacked only where this names a runtime that lacks them.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x'
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    await packaged.executablePath()
    writeFileSync(join(unfinished, 'fonts.conf'), fontsConf(folder))
    renameSync(unfinished, folder)
  } finally {
    process.env = before
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** A bare machine has no font, and text without one is as good as hidden; the package's own looks where only Lambda has it. */
function fontsConf(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((each) => `  <dir>${each}</dir>`),
    `  <cachedir>${join(folder, 'fonts-cache')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n')
}
