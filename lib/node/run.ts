import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..', '..')

/** The packages' own commands, by what they are called on the command line. */
const TOOLS = {
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  'size-limit': 'size-limit/bin.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  'web-ext': 'web-ext/bin/web-ext.js',
  wxt: 'wxt/bin/wxt.mjs',
} as const
export type Tool = keyof typeof TOOLS

export interface Outcome {
  readonly code: number
  /** Standard output and error as they came; empty when they were shown at once. */
  readonly output: string
}

/**
 * Runs a command in the project's folder and waits for its end.
 * @param shown whether what it prints goes straight to the terminal
 * @param signal ends the command
 * @returns its exit code; 127 with a line of explanation when it could not be started
 */
export function runCommand(command: string, args: readonly string[], shown = false, signal?: AbortSignal) {
  return new Promise<Outcome>(resolve => {
    const env = { ...process.env, NO_UPDATE_NOTIFIER: '1', WXT_TELEMETRY: '0' }
    const stdio = shown ? ('inherit' as const) : ('pipe' as const)
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', stdio, stdio], ...(signal && { signal }) })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', text => (output += text))
    child.on('error', error => resolve({ code: 127, output: `${output}${command}: ${error.message}\n` }))
    child.on('close', code => resolve({ code: code ?? 1, output }))
  })
}

/** Runs one of the project's own tools with the Node that runs this. See `runCommand`. */
export function runTool(tool: Tool, args: readonly string[], shown = false, signal?: AbortSignal): Promise<Outcome> {
  const path = join(ROOT, 'node_modules', TOOLS[tool])
  if (!existsSync(path)) return Promise.resolve({ code: 127, output: `${tool} is not installed\n` })
  return runCommand(process.execPath, [path, ...args], shown, signal)
}

/** Where each browser's build goes. */
export const BUILDS = { chromium: join(ROOT, '.output', 'chrome-mv3'), firefox: join(ROOT, '.output', 'firefox-mv3') }

/** Builds the extension for one kind of browser into its folder of `BUILDS`. */
export function buildExtension(engine: keyof typeof BUILDS, signal?: AbortSignal): Promise<Outcome> {
  return runTool('wxt', ['build', '-b', engine === 'firefox' ? 'firefox' : 'chrome', '--mv3'], false, signal)
}
