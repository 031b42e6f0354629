import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import compression from 'compression'
import express from 'express'
import { loadThemes } from '../../../src/domain/themes/themes.ts'
import { loadAssets } from '../../../src/platform/http/assets.ts'
import { ROOT } from '../../../src/platform/root.ts'
import type { RenderedView } from './laman.ts'

/** What one would write first: Express, Handlebars and gzip, here without a database: the view-models are in memory. */
const views = new Map(
  (JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as [string, RenderedView][]).map(([host, view]) => [
    host,
    view,
  ]),
)
const themes = loadThemes({ root: join(ROOT, 'themes'), assets: loadAssets(join(ROOT, 'dist/assets')) })

const app = express()
app.engine('hbs', (_path, options, done) => {
  const { theme, view } = options as RenderedView
  done(null, themes.render(theme, view))
})
app.set('views', join(ROOT, 'themes/_base/templates'))
app.set('view engine', 'hbs')
app.use(compression())
app.get('/', (req, res) => {
  res.render('home', views.get(req.headers.host!)!)
})
process.on('disconnect', () => process.exit())
const server = app.listen(0, '127.0.0.1', () =>
  process.send!({ port: (server.address() as AddressInfo).port }),
)
