import { expect } from 'chai'
import { seedDemo } from '../../src/cli/demo/seed.ts'
import { makeVariants } from '../../src/domain/media/variants.ts'
import { importRoster } from '../../src/domain/tenants/roster.ts'
import { runJobs } from '../../src/platform/jobs/run.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { closeBrowser, openDevice, requestsElsewhere } from './browser.ts'
import {
  signIn,
  seeTracker,
  findOffice,
  prepareOffice,
  launch,
  seeTrackerAfterLaunch,
  withdraw,
} from './console-steps.ts'
import { acceptInvitation, aPhoto, changeNews, TITLE, writeNews } from './newsroom-steps.ts'
import { readSite, seeGone, seePreparing } from './site-steps.ts'

after(closeBrowser)

for (const width of [360, 1280]) {
  describe(`the main job at ${width} px`, function () {
    this.timeout(120_000)

    it('takes an office from the roster to a site with news, and back', async () => {
      const app = await startApp()
      await importRoster(app.fleet(), app.parts.roster)
      await seedDemo(app.parts.database, app.clock, app.parts.roster.reserved)
      const at = (name: string, path = '/') => `http://${name ? `${name}.` : ''}localhost:${app.port}${path}`
      const officer = await openDevice({ width })
      const citizen = await openDevice({ width })
      const writer = await openDevice({ width: Math.min(width, 360) })

      await signIn(officer, at('konsol'))
      await seeTracker(officer, '17 dari 33', 'Tinggal 16 lagi.')
      await findOffice(officer)
      const invitation = await prepareOffice(officer)
      await seePreparing(citizen, at('kpgd'))
      await acceptInvitation(writer, invitation)
      await writeNews(writer, await aPhoto())
      await finishPhotos(app)
      await changeNews(writer)
      await launch(officer, at('konsol', '/opd/kpgd'))
      await readSite(citizen, at('kpgd'))
      expect((await app.send('kpgd', '/berita.xml')).text).to.contain(TITLE)
      await seeTrackerAfterLaunch(officer, at('konsol', '/opd'))
      await withdraw(officer, at('konsol', '/opd/kpgd'))
      await seeGone(citizen, at('kpgd'))

      expect(requestsElsewhere()).to.deep.equal([])
    })
  })
}

/** What the worker process does, here and now. */
async function finishPhotos({ parts, fleet, clock }: TestApp): Promise<void> {
  const { database, files, log } = parts
  await runJobs({
    ...{ database, clock, log, worker: 'test', stop: new AbortController().signal, idleMsMax: 1 },
    handlers: {
      'photo.variants': (job) =>
        makeVariants(
          fleet().tenant(job.tenant_id),
          files,
          (JSON.parse(job.payload) as { photoId: string }).photoId,
        ),
      'mail.send': async () => undefined,
    },
  })
}
