import type { RequestHandler } from 'express'
import { countThemeSites, listThemeFaults } from '../../../domain/fleet/theme-faults.ts'
import { officerOf } from '../officer.ts'
import { themesPage } from './page.ts'

/** GET /tema */
export const themes: RequestHandler = async (req, res) => {
  const { db, parts } = officerOf(req)
  res.render(
    'console/themes/themes',
    themesPage(parts.themes.list(), await countThemeSites(db), await listThemeFaults(db)),
  )
}
