import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export interface ManifestEntry {
  file: string
  type: string
  bytes: number
  br: number
  gz: number
}

export interface Output {
  folder: string
  manifest: Record<string, ManifestEntry>
  written: Set<string>
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const HASH_LENGTH = 10

export function openOutput(folder: string): Output {
  mkdirSync(folder, { recursive: true })
  return { folder, manifest: {}, written: new Set() }
}

/** Writes a file under a name that changes with its content, compressed once and for all; returns that name. */
export function emit(output: Output, logicalName: string, body: Buffer): string {
  const extension = extname(logicalName)
  const hash = createHash('sha256').update(body).digest('hex').slice(0, HASH_LENGTH)
  const file = `${logicalName.slice(0, -extension.length)}.${hash}${extension}`
  const br = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })
  const gz = gzipSync(body, { level: 9 })
  write(output, file, body)
  write(output, `${file}.br`, br)
  write(output, `${file}.gz`, gz)
  const type = types[extension] ?? 'application/octet-stream'
  output.manifest[logicalName] = { file, type, bytes: body.length, br: br.length, gz: gz.length }
  return file
}

/** Under a fixed name, for the server itself; no browser asks for it. */
export function emitJson(output: Output, name: string, value: unknown): void {
  write(output, name, Buffer.from(JSON.stringify(value)))
}

/** Leaves nothing behind that the manifest does not name. */
export function closeOutput(output: Output, marker: string, inputs: string): void {
  emitJson(output, 'manifest.json', output.manifest)
  for (const file of readdirSync(output.folder)) {
    if (!output.written.has(file)) rmSync(join(output.folder, file))
  }
  // The marker comes last: a build that broke off is repeated.
  writeFileSync(join(output.folder, marker), inputs)
}

function write(output: Output, file: string, body: Buffer): void {
  const path = join(output.folder, file)
  // A server may be reading the folder while it is rebuilt.
  writeFileSync(`${path}.new`, body)
  renameSync(`${path}.new`, path)
  output.written.add(file)
}
