import type { NextFunction, Response } from 'express'
import type { OpenDocument } from '../../domain/documents/public-files.ts'
import { storedFile } from './stored-file.ts'

/** A withdrawn document must stop at once, so a copy is asked about each time. */
const CACHE = { public: 'public, max-age=0, must-revalidate', private: 'private, no-store' }
const CSP = "sandbox; default-src 'none'; frame-ancestors 'none'"

/** Sends a PDF, or the part of it that was asked for, under a name that `isFileName` has seen. */
export function sendDocumentFile(
  res: Response,
  next: NextFunction,
  { file, path }: OpenDocument,
  { name, cache }: { name: string; cache: keyof typeof CACHE },
): void {
  res.setHeader('Content-Type', 'application/pdf')
  res.setHeader('Content-Security-Policy', CSP)
  res.setHeader('Content-Disposition', `inline; filename="${name}"`)
  res.setHeader('Cache-Control', CACHE[cache])
  res.setHeader('ETag', `"${file.digest}"`)
  res.sendFile(path, storedFile, (error: unknown) => {
    if (error) explain(res, next, error, file.size_bytes)
  })
}

function explain(res: Response, next: NextFunction, error: unknown, size: number): void {
  const { status, code } = error as { status?: number; code?: string }
  // The reader went away: nobody is left to be told.
  if (code === 'ECONNABORTED' || res.headersSent) return
  if (status !== 416 && status !== 412) return next(error)
  res.removeHeader('Content-Type')
  res.removeHeader('Content-Disposition')
  if (status === 416) res.setHeader('Content-Range', `bytes */${size}`)
  res.status(status).end()
}
