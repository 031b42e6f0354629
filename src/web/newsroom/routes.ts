import { Router } from 'express'
import { formBody } from '../../platform/http/form.ts'
import { photoUpload } from '../../platform/http/upload.ts'
import type { Parts } from '../frame/parts.ts'
import { articleList } from './articles/list.ts'
import { previewArticle } from './articles/preview.ts'
import { publishArticle, withdrawArticle } from './articles/publish.ts'
import { editArticle, newArticle, saveArticle } from './articles/write.ts'
import { choose } from './choose/choose.ts'
import { desk, submitSite } from './desk/desk.ts'
import { entryList } from './entries/list.ts'
import { overview } from './entries/overview.ts'
import {
  moveStored,
  previewEntry,
  publishStored,
  readStoredForm,
  renameStored,
  withdrawStored,
} from './entries/stored.ts'
import { editEntry, entryUpload, newEntry, saveEntry } from './entries/write.ts'
import { file } from './file.ts'
import { changeLook, changeSettings, showLook } from './look/look.ts'
import { previewLook } from './look/preview.ts'
import { media } from './media.ts'
import { changeMenu, showMenu } from './menu/menu.ts'
import { answerMessage, messageList, reopenMessage, showMessage } from './messages/messages.ts'
import { changeOffice, showOffice } from './office/office.ts'
import { requireMember } from './writer.ts'

const ARRANGING_SIZE_MAX = '200kb'

/** The editors' own pages. The first part of every path is the office. */
export function newsroomRoutes(parts: Parts): Router {
  const newsroom = Router({ caseSensitive: true })
  newsroom.get('/', choose(parts))
  newsroom.use('/:slug', requireMember(parts))
  newsroom.get('/:slug', desk)
  newsroom.post('/:slug/peninjauan', submitSite)
  newsroom.get('/:slug/berita', articleList)
  newsroom.get('/:slug/berita/baru', newArticle)
  newsroom.get('/:slug/berita/:id', editArticle)
  newsroom.post('/:slug/berita/:id', photoUpload(parts.uploadFolder), saveArticle)
  newsroom.get('/:slug/berita/:id/pratinjau', previewArticle)
  newsroom.post('/:slug/berita/:id/penerbitan', publishArticle)
  newsroom.post('/:slug/berita/:id/penarikan', withdrawArticle)
  newsroom.get('/:slug/isi', overview)
  newsroom.get('/:slug/isi/:section', entryList)
  newsroom.get('/:slug/isi/:section/baru', newEntry)
  newsroom.get('/:slug/isi/:section/:id', editEntry)
  newsroom.post('/:slug/isi/:section/:id', entryUpload(parts.uploadFolder), saveEntry)
  newsroom.get('/:slug/isi/:section/:id/pratinjau', previewEntry)
  newsroom.post('/:slug/isi/:section/:id/penerbitan', publishStored)
  newsroom.post('/:slug/isi/:section/:id/penarikan', withdrawStored)
  newsroom.post('/:slug/isi/:section/:id/alamat', readStoredForm, renameStored)
  newsroom.post('/:slug/isi/:section/:id/urutan', readStoredForm, moveStored)
  newsroom.get('/:slug/pesan', messageList)
  newsroom.get('/:slug/pesan/:id', showMessage)
  newsroom.post('/:slug/pesan/:id/jawaban', answerMessage)
  newsroom.post('/:slug/pesan/:id/pembukaan', reopenMessage)
  const readForm = formBody(ARRANGING_SIZE_MAX)
  newsroom.get('/:slug/kantor', showOffice)
  newsroom.post('/:slug/kantor', readForm, changeOffice)
  newsroom.get('/:slug/menu', showMenu)
  newsroom.post('/:slug/menu', readForm, changeMenu)
  newsroom.get('/:slug/tampilan', showLook)
  newsroom.get('/:slug/tampilan/pratinjau', previewLook)
  newsroom.post('/:slug/tampilan', readForm, changeLook)
  newsroom.post('/:slug/tampilan/pengaturan', readForm, changeSettings)
  newsroom.get('/:slug/media/:name', media)
  newsroom.get('/:slug/berkas/:id', file)
  return newsroom
}
