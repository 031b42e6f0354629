import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { BlockList, isIP } from 'node:net'
import { z } from 'zod'
import { ROOT } from './platform/root.ts'

const settings = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  LAMAN_URL: z.url({ protocol: /^https?$/ }).optional(),
  LAMAN_DATA: z.string().min(1).default(join(ROOT, 'data')),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  LAMAN_TRUST_PROXY: z.string().default(''),
  LAMAN_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  LAMAN_MAIL_FROM: z.string().min(3).default('Laman <laman@localhost>'),
  LAMAN_WORKERS: z.coerce.number().int().min(1).max(64).default(1),
  LAMAN_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  LAMAN_DEMO: z.enum(['', '1']).default(''),
})

const EXPECTED: Record<keyof z.infer<typeof settings>, string> = {
  PORT: 'a port number from 1 to 65535',
  LAMAN_URL: 'the address of the portal, such as https://solselkab.go.id',
  LAMAN_DATA: 'a folder for database, files and secret',
  DATABASE_URL: 'postgres://user:password@host/database, or nothing for SQLite',
  LAMAN_TRUST_PROXY: 'addresses or CIDR ranges of the proxies to believe, separated by commas',
  LAMAN_SMTP_URL: 'smtp://user:password@host:port or smtps://…, or nothing',
  LAMAN_MAIL_FROM: 'the sender of mail, such as Laman <laman@solselkab.go.id>',
  LAMAN_WORKERS: 'the number of web processes, 1 to 64',
  LAMAN_LOG: 'fatal, error, warn, info, debug or silent',
  LAMAN_DEMO: '1 or nothing',
}

export interface Config {
  port: number
  /** Origin of the portal; every other host is a name in front of its host. */
  url: URL
  dataFolder: string
  /** postgres://… or the path of the SQLite file. */
  databaseAddress: string
  trustedProxies: BlockList
  smtpUrl: string | undefined
  mailFrom: string
  workers: number
  logLevel: string
  demo: boolean
  /** What was read, for the worker process that this one starts. */
  env: Record<string, string | undefined>
}

/** A wrong setting stops the start with its name, what was given and what is expected. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** The only reader of process.env; called once by each entrance, then passed down. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const parsed = settings.safeParse(env)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as keyof typeof EXPECTED
    throw new ConfigError(`${name}=${env[name] ?? ''} is not valid. Expected: ${EXPECTED[name]}.`)
  }
  const given = parsed.data
  const dataFolder = resolve(given.LAMAN_DATA)
  return {
    port: given.PORT,
    url: new URL(given.LAMAN_URL ?? `http://localhost:${given.PORT}`),
    dataFolder,
    databaseAddress: given.DATABASE_URL ?? join(dataFolder, 'laman.sqlite'),
    trustedProxies: readProxies(given.LAMAN_TRUST_PROXY),
    smtpUrl: given.LAMAN_SMTP_URL,
    mailFrom: given.LAMAN_MAIL_FROM,
    workers: given.LAMAN_WORKERS,
    logLevel: given.LAMAN_LOG,
    demo: given.LAMAN_DEMO === '1',
    env,
  }
}

/** The demo's settings: a data folder of its own, and marked as examples. */
export function readDemoConfig(): Config {
  return readConfig({
    LAMAN_DATA: join(ROOT, 'data/demo'),
    LAMAN_LOG: 'warn',
    ...process.env,
    LAMAN_DEMO: '1',
  })
}

function readProxies(text: string): BlockList {
  const list = new BlockList()
  for (const entry of text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = '', prefix] = entry.split('/')
    const family = isIP(address)
    if (family === 0)
      throw new ConfigError(
        `LAMAN_TRUST_PROXY=${text} is not valid. Expected: ${EXPECTED.LAMAN_TRUST_PROXY}.`,
      )
    const type = family === 6 ? 'ipv6' : 'ipv4'
    if (prefix) list.addSubnet(address, Number(prefix), type)
    else list.addAddress(address, type)
  }
  return list
}

const SECRET_BYTES = 32

/** The installation's secret, made on the first start and readable by its user only. */
export function readSecret(dataFolder: string): Buffer {
  const file = join(dataFolder, 'secret')
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, randomBytes(SECRET_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
}
