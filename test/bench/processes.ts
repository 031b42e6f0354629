import { fork, spawnSync, type ChildProcess, type ForkOptions } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import { ROOT } from '../../src/platform/root.ts'
import type { Load, LoadResult } from './load/generator.ts'

const FOLDER = join(ROOT, 'dist/bench')
const SCRIPTS = [
  'load/generator',
  'load/hostile',
  'load/visitors',
  'servers/laman',
  'servers/bare',
  'servers/express',
  'servers/work',
]
/** /proc counts CPU time in hundredths of a second. */
const TICKS_PER_SECOND = 100
const READY_EVERY_MS = 50
const READY_TRIES_MAX = 300

/** Can a process be held on one core? Server and generator then have one each. */
export const canPin = spawnSync('taskset', ['-V']).status === 0

/** Compiled as production is: the wrappers that tsx puts around functions would cost what is to be measured. */
export async function compileScripts(): Promise<void> {
  await build({
    entryPoints: [
      ...SCRIPTS.map((script) => ({ in: join(ROOT, 'test/bench', `${script}.ts`), out: script })),
      // Started by the server, which looks for it beside itself.
      { in: join(ROOT, 'src/domain/media/photo-process.ts'), out: 'servers/photo-process' },
    ],
    outdir: FOLDER,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  })
}

export interface Running {
  child: ChildProcess
  stop(): Promise<void>
}

export interface Serving extends Running {
  port: number
}

/** One of our scripts, or a file of the production build. */
export async function startScript(script: string, args: string[], core?: 0 | 1): Promise<Running> {
  const child = forked(join(FOLDER, `${script}.js`), args, { core })
  return { child, stop: () => stopChild(child) }
}

/** Starts a server that tells its port when it listens. */
export async function startServer(script: string, args: string[], core?: 0 | 1): Promise<Serving> {
  const running = await startScript(script, args, core)
  const { port } = (await answerOf(running.child)) as { port: number }
  return { ...running, port }
}

/**
 * `npm start` as it is in production, on a free port. `node` is a copy: memory of a program that runs several times
 * counts for each by its share only, and nothing else runs in production.
 */
export async function startProduction(env: Record<string, string>, node: string): Promise<Serving> {
  const port = await freePort()
  await copyFile(process.execPath, node)
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { start: string }
  }
  const [file, ...flags] = scripts.start.split(' ').slice(1).reverse()
  const child = fork(join(ROOT, file!), [], {
    env: { ...process.env, NODE_ENV: 'production', ...env, PORT: String(port) },
    execPath: node,
    execArgv: flags,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const running = { child, stop: () => stopChild(child) }
  for (let tries = 0; tries < READY_TRIES_MAX; tries++) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return { ...running, port }
    await sleep(READY_EVERY_MS)
  }
  throw new Error('The server did not answer in time.')
}

/** An entrance of the production build; its log goes nowhere. */
export async function startProductionScript(
  script: string,
  args: string[],
  env: Record<string, string>,
): Promise<Running> {
  const child = forked(join(ROOT, 'dist/server', script), args, { env, quiet: true })
  return { child, stop: () => stopChild(child) }
}

interface Forking {
  env?: Record<string, string>
  core?: 0 | 1
  quiet?: boolean
}

function forked(file: string, args: string[], { env, core, quiet }: Forking): ChildProcess {
  if (!existsSync(file)) throw new Error(`${file} is missing. Run: npm run build`)
  const options: ForkOptions = {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit', 'ipc'],
  }
  if (core === undefined || !canPin) return fork(file, args, options)
  return fork(file, args, {
    ...options,
    execPath: 'taskset',
    execArgv: ['-c', String(core), process.execPath],
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const kill = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(kill)
}

/** Sends and waits for the one answer. */
export async function ask<T>(child: ChildProcess, message: object): Promise<T> {
  const answer = answerOf(child)
  child.send(message)
  return (await answer) as T
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('A process of the measurement ended unexpectedly.'))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(message)
    })
  })
}

export interface Generator {
  run(load: Load): Promise<LoadResult>
  stop(): Promise<void>
}

export async function startGenerator(core?: 0 | 1): Promise<Generator> {
  const { child, stop } = await startReadyScript('load/generator', core)
  return { run: (load) => ask<LoadResult>(child, load), stop }
}

/** A script that says when it can be told what to do. */
export async function startReadyScript(script: string, core?: 0 | 1): Promise<Running> {
  const running = await startScript(script, [], core)
  await answerOf(running.child)
  return running
}

/** CPU seconds that a process has used; undefined where there is no /proc. */
export function cpuSeconds(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
  } catch {
    return undefined
  }
}
