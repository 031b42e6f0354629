import { urlencoded, type RequestHandler, type Response } from 'express'
import { SAVER_COOKIE, SCHEME_COOKIE } from '../reading.ts'
import { setPublicHeaders } from '../security.ts'

const YEAR_MS = 365 * 86_400_000
const SIZE_MAX = '4kb'
/** A path of this site and nothing else: the switch must not lead strangers away. */
const OWN_PATH = /^\/(?![/\\])[\w\-./?=&%+*]*$/

export const readSwitch = urlencoded({ extended: false, limit: SIZE_MAX })

/** POST /tampilan: light or dark, all pictures or few; kept in two cookies, and back to the page it was pressed on. */
export const switchReading: RequestHandler = (req, res) => {
  const { skema, hemat, kembali } = (req.body ?? {}) as Record<string, unknown>
  setPublicHeaders(res, req.place.secure)
  res.setHeader('Cache-Control', 'no-store')
  if (skema === 'terang' || skema === 'gelap') remember(res, SCHEME_COOKIE, skema, req.place.secure)
  if (skema === 'ikuti') res.clearCookie(SCHEME_COOKIE, { path: '/' })
  if (hemat === '1' || hemat === '0') remember(res, SAVER_COOKIE, hemat, req.place.secure)
  const back = typeof kembali === 'string' && OWN_PATH.test(kembali) ? kembali : '/'
  res.redirect(303, back)
}

function remember(res: Response, name: string, value: string, secure: boolean): void {
  res.cookie(name, value, { path: '/', maxAge: YEAR_MS, httpOnly: true, sameSite: 'lax', secure })
}
