import type { Request, Response } from 'express'
import type { Notice, Shell } from '../frame/shell.ts'

/** Shown once by the page that comes after the answer. */
export function noticeNext(req: Request, notice: Notice): void {
  req.session.notice = notice
}

/** Shown by the page of this very answer. */
export function noticeNow(res: Response, notice: Notice): void {
  ;(res.locals.shell as Shell).notice = notice
}
