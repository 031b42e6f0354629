import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Raw } from 'sharp'
import { UserError } from '../../platform/errors.ts'

export interface RawImage {
  pixels: Uint8Array
  raw: Raw
}

interface Decoded {
  width: number
  height: number
  data: ArrayBuffer
}

const DECODE_MS_MAX = 20_000

/** In a thread of its own: the decoder is WebAssembly that would hold up every other visitor for a second or two. */
const DECODE = `
  const { parentPort, workerData } = require('node:worker_threads')
  const decode = require(workerData.decoder)
  decode({ buffer: require('node:fs').readFileSync(workerData.path) }).then(({ width, height, data }) => {
    parentPort.postMessage({ width, height, data: data.buffer }, [data.buffer])
  })
`

/** An iPhone's HEIC as pixels, when this server has the decoder (its licence is LGPL, so it is installed by choice). */
export async function decodeHeic(path: string): Promise<RawImage> {
  const decoder = findDecoder()
  if (!decoder) throw new UserError('invalid', 'photo.heic')

  const { width, height, data } = await inThread(decoder, path).catch(() => {
    throw new UserError('invalid', 'photo.heic')
  })
  return { pixels: new Uint8Array(data), raw: { width, height, channels: 4 } }
}

function findDecoder(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('heic-decode')
  } catch {
    return undefined
  }
}

function inThread(decoder: string, path: string): Promise<Decoded> {
  const thread = new Worker(DECODE, { eval: true, execArgv: [], workerData: { decoder, path } })
  const limit = setTimeout(() => void thread.terminate(), DECODE_MS_MAX)
  return new Promise<Decoded>((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the HEIC decoder ended without a picture')))
  }).finally(() => {
    clearTimeout(limit)
    return thread.terminate()
  })
}
