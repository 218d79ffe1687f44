import { accessSync, constants, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fail, ok, type Result } from '../model/result.ts'
import { runCommand } from './run.ts'

export const BROWSER_NAMES = ['chromium', 'chrome', 'firefox'] as const
export type BrowserName = (typeof BROWSER_NAMES)[number]

export interface FoundBrowser {
  readonly name: BrowserName
  /** Which build it takes, and which protocol drives it. */
  readonly engine: 'chromium' | 'firefox'
  readonly path: string
}

/** What each browser is called on the PATH. */
const COMMANDS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser'],
  chrome: ['google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
}

/** Where each browser is when it is not on the PATH: below the folders that programs go to. */
const PLACES: Readonly<Record<string, Readonly<Record<BrowserName, readonly string[]>>>> = {
  darwin: {
    chromium: ['Chromium.app/Contents/MacOS/Chromium'],
    chrome: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
    firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: ['Chromium/Application/chrome.exe'],
    chrome: ['Google/Chrome/Application/chrome.exe'],
    firefox: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
  },
  linux: { chromium: ['chromium/chromium'], chrome: ['google/chrome/chrome'], firefox: ['firefox/firefox'] },
}

function listFolders(): string[] {
  if (process.platform === 'darwin') return ['/Applications', join(homedir(), 'Applications')]
  if (process.platform !== 'win32') return ['/opt', '/usr/lib', join(homedir(), '.local', 'opt')]
  const { ProgramFiles, LOCALAPPDATA } = process.env
  return [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter(path => path !== undefined)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false // not there, or not ours to run
  }
}

/** @returns the named browser as this machine has it, or null */
export function findBrowser(name: BrowserName): FoundBrowser | null {
  const endings = process.platform === 'win32' ? ['.exe'] : ['']
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder => COMMANDS[name].flatMap(command => endings.map(end => join(folder, command + end))))
  const places = PLACES[process.platform]?.[name] ?? []
  const usual = listFolders().flatMap(folder => places.map(place => join(folder, place)))
  const path = [...onPath, ...usual].find(isExecutable)
  return path === undefined ? null : { name, engine: name === 'firefox' ? 'firefox' : 'chromium', path }
}

/** The Debian package to install when no browser with an engine is found. */
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' } as const

/**
 * Finds a browser, or installs Debian's package of it where that is possible (as root, with apt-get).
 * @param names the browsers that will do, best first
 * @param say is told what is being done
 * @returns the browser, or a sentence that says what to install
 */
export async function provideBrowser(
  names: readonly BrowserName[],
  say: (line: string) => void,
): Promise<Result<FoundBrowser>> {
  const find = () => names.map(findBrowser).find(found => found !== null)
  const found = find()
  if (found) return ok(found)
  const pkg = DEBIAN_PACKAGES[names.includes('chromium') ? 'chromium' : 'firefox']
  const advice = `No ${names.join(' or ')} was found. Install it (on Debian: apt-get install ${pkg}) and run this again.`
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return fail(advice)
  say(`no ${names.join(' or ')} found: installing Debian's package ${pkg}`)
  process.env.DEBIAN_FRONTEND = 'noninteractive'
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', pkg]]) {
    const done = await runCommand('apt-get', args)
    if (done.code !== 0) return fail(`${advice}\napt-get ${args.join(' ')} failed:\n${done.output}`)
  }
  const installed = find()
  return installed ? ok(installed) : fail(advice)
}

/** @returns whether a window can be shown here: elsewhere than on Linux there is always a display */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
