import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, RequestHandler, Response } from 'express'
import multer from 'multer'
import { UserError } from '../errors.ts'
import { formatBytes } from '../locale.ts'
import { cleanBody } from './form.ts'

declare module 'express-serve-static-core' {
  interface Request {
    /** Why the chosen file was not taken. The typed fields are in req.body all the same. */
    uploadRefusal?: UserError
    /** Of a form that takes several files, each under the name of its field. */
    uploads?: Uploaded[]
  }
}

export interface Uploaded {
  field: string
  path: string
  originalName: string
  sizeBytes: number
  /** Why it was not taken. */
  refusal?: UserError
}

/** A photo of a phone has 2 to 12 MB, a scanned regulation up to 20. */
export const UPLOAD_BYTES_MAX = 25_000_000
/** Read on and thrown away, so that the fields behind the file arrive; beyond this the connection is cut. */
const READ_BYTES_MAX = 500_000_000
const LIMITS = {
  fieldNameSize: 100,
  fieldSize: 1_000_000,
  // A page of forty blocks, some of them with twenty questions or photos.
  fields: 3000,
  files: 300,
  parts: 3300,
  fieldNestingDepth: 3,
  fieldArrayIndexLimit: 100,
}
/** For a handler that still reads the file although its browser went away. */
const ABANDONED_MS = 60_000

/** The first part of the keys of what is said about it. */
type Kind = 'photo' | 'document'

export function photoUpload(folder: string): RequestHandler {
  return upload(folder, 'photo')
}

export function documentUpload(folder: string): RequestHandler {
  return upload(folder, 'document')
}

/**
 * Takes a multipart form: text fields to req.body, the one file to req.file, in a temporary file that is removed after
 * the answer. A file that is refused leaves its reason in req.uploadRefusal and the typed fields as they are.
 */
function upload(folder: string, kind: Kind): RequestHandler {
  return receiver(folder, kind, firstOnly(kind), (req, res, [file]) => {
    if (file) removeAfter(res, file.path)
    if (file && !req.uploadRefusal) req.file = file
  })
}

/** The same for a form with several photos: all of them to req.uploads, each with the reason if it was refused. */
export function photosUpload(folder: string): RequestHandler {
  return receiver(folder, 'photo', firstSome, (req, res, files) => {
    removeAfter(res, ...files.map(({ path }) => path))
    req.uploads = files.map((file) => ({
      ...{ field: file.fieldname, path: file.path, originalName: file.originalname, sizeBytes: file.size },
      ...(file.size > UPLOAD_BYTES_MAX ? { refusal: tooBig('photo', file.size) } : {}),
    }))
  })
}

function receiver(
  folder: string,
  kind: Kind,
  fileFilter: multer.Options['fileFilter'],
  take: (req: Request, res: Response, files: Express.Multer.File[]) => void,
): RequestHandler {
  mkdirSync(folder, { recursive: true })
  const parse = multer({
    storage: temporaryFiles(folder, kind),
    limits: LIMITS,
    defParamCharset: 'utf8',
    fileFilter,
  }).any()

  return (req, res, next) => {
    parse(req, res, (error: unknown) => {
      if (error) return next(explain(error, kind))
      const files = (req.files ?? []) as Express.Multer.File[]
      delete req.files
      req.body = cleanBody(req.body)
      take(req, res, files)
      next()
    })
  }
}

/** More than any list holds; who chooses a whole album by mistake keeps what was typed. */
const FILES_TAKEN_MAX = 30

/** Files beyond the limit are read past, like a second one where one is meant. */
function firstSome(req: Request, _file: Express.Multer.File, decide: multer.FileFilterCallback): void {
  const taken = filesTaken.get(req) ?? 0
  filesTaken.set(req, taken + 1)
  decide(null, taken < FILES_TAKEN_MAX)
}

const filesTaken = new WeakMap<Request, number>()

/** A second file is read past, not an error: multer would throw the typed fields away. */
function firstOnly(kind: Kind) {
  return (req: Request, _file: Express.Multer.File, decide: multer.FileFilterCallback): void => {
    const taken = filesSeen.has(req)
    filesSeen.add(req)
    if (taken) req.uploadRefusal ??= new UserError('invalid', `${kind}.one_only`)
    decide(null, !taken)
  }
}

const filesSeen = new WeakSet<Request>()

/** Instead of multer's own limit, which ends the reading: here the rest of an over-size file is read and dropped. */
function temporaryFiles(folder: string, kind: Kind): multer.StorageEngine {
  return {
    _handleFile(req, file, done) {
      const path = join(folder, randomUUID())
      receive(req, file.stream, path).then(
        (size) => {
          if (size > UPLOAD_BYTES_MAX) req.uploadRefusal = tooBig(kind, size)
          done(null, { path, size })
        },
        (error: unknown) => void rm(path, { force: true }).finally(() => done(error)),
      )
    },
    _removeFile(_req, file, done) {
      rm(file.path, { force: true }).then(() => done(null), done)
    },
  }
}

async function receive(req: Request, stream: Readable, path: string): Promise<number> {
  let size = 0
  await pipeline(
    stream,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length
        if (size > READ_BYTES_MAX) req.destroy()
        if (size <= UPLOAD_BYTES_MAX) yield chunk
      }
    },
    createWriteStream(path),
  )
  return size
}

function tooBig(kind: Kind, size: number): UserError {
  return new UserError('invalid', `${kind}.too_big`, { size: formatBytes(size) })
}

function removeAfter(res: Response, ...paths: string[]): void {
  const remove = () => {
    for (const path of paths) void rm(path, { force: true }).catch(() => undefined)
  }
  res.once('close', () => {
    if (res.writableFinished) remove()
    else setTimeout(remove, ABANDONED_MS).unref()
  })
}

/** A broken or cut-off form is the sender's; a full disk is ours. */
function explain(error: unknown, kind: Kind): unknown {
  if (error instanceof multer.MulterError) return new UserError('invalid', `${kind}.form_too_big`)
  return error instanceof Error && 'syscall' in error
    ? error
    : new UserError('invalid', `${kind}.upload_broken`)
}
