import type { Version } from '../../../domain/content/entries.ts'
import { kindOf, SUMMARY_LENGTH_MAX, TITLE_LENGTH_MAX } from '../../../domain/content/kinds.ts'
import { publishIssues } from '../../../domain/content/publishing.ts'
import { formatMoment } from '../../../platform/locale.ts'
import { message } from '../../../platform/messages.ts'
import type { ErrorSummary } from '../../frame/forms.ts'
import { hostUrl } from '../../frame/parts.ts'
import { controlsOf } from '../form/controls.ts'
import { idOf } from '../form/names.ts'
import { showControls } from '../form/show.ts'
import { fieldOf, type Showing } from '../form/showing.ts'
import type { Sources } from '../form/sources.ts'
import { hintOf, labelOf } from '../form/words.ts'
import { stateOf } from '../states.ts'
import { savedText } from '../words.ts'
import type { Writer } from '../writer.ts'
import { bodyPage } from './body-page.ts'
import { draftOf, issueErrors } from './draft.ts'
import { FIELDS } from './names.ts'
import { publicationOf } from './publication.ts'
import { renameForm } from './rename-form.ts'
import { entryUrl, sectionUrl } from './sections.ts'
import type { Sheet } from './sheet.ts'
import type { EntryEditPage } from './view.ts'

export interface Shown {
  sources: Sources
  newBlock: string
}

export function editPage(writer: Writer, sheet: Sheet, { sources, newBlock }: Shown): EntryEditPage {
  const { section, entry, version, typed, errors, theirs } = sheet
  const { actor, base, db, tenant, parts } = writer
  const { kind } = section
  const url = entryUrl(base, section, sheet.id)
  const showing = { errors, sources, base, action: url, selfId: sheet.id }
  const controls = ownControls(sheet, showing)
  const summary = errorSummary(errors)
  const body = bodyPage(sheet, showing, newBlock)
  return {
    title: kind === 'home' ? message('kind.home._name') : typed.title || message(`kind.${kind}._untitled`),
    ...(summary ? { errors: summary } : {}),
    action: url,
    back: backOf(base, sheet),
    site: { name: tenant.short_name, address: new URL(hostUrl(parts.base, tenant.slug)).host },
    state: stateOf(entry),
    ...(version && sheet.isStored ? { saved: savedText(version.createdAt, db.now) } : {}),
    unsaved: !sheet.isStored,
    mayPublish: actor.role === 'editor',
    publishLabel: entry?.state === 'published' ? 'Terbitkan perubahan' : 'Terbitkan',
    hidden: { version: typed.version, newBlock },
    head: headOf(sheet),
    controls: controls.filter(({ is }) => is !== 'group'),
    translations: controls.filter(({ is }) => is === 'group'),
    ...(body ? { body } : {}),
    lacks: lacksOf(sheet, sources),
    ...(entry ? publicationOf(writer, kind, entry, url) : {}),
    ...renameForm(writer, sheet, url),
    ...(kind === 'article' ? { simpleUrl: `${base}/berita/${sheet.id}` } : {}),
    ...(theirs ? { conflict: conflictOf(theirs, `${url}/pratinjau`) } : {}),
  }
}

function ownControls({ section, typed }: Sheet, showing: Omit<Showing, 'scope'>) {
  const { kind } = section
  const scope = `kind.${kind}`
  return showControls(
    controlsOf(kindOf(kind).schema),
    typed.fields,
    { ...showing, scope },
    { name: FIELDS, path: '' },
  )
}

/** Home has no title of its own, and an official no summary. */
function headOf({ section: { kind }, typed, errors }: Sheet): EntryEditPage['head'] {
  const scope = `kind.${kind}`
  const of = (name: 'title' | 'summary', max: number) => {
    const hint = hintOf(scope, name)
    return {
      ...fieldOf(name, typed[name], errors, max),
      ...{ label: labelOf(scope, name), headline: name === 'title' },
      ...(hint ? { hint } : {}),
    }
  }
  return [
    ...(kind === 'home' ? [] : [of('title', TITLE_LENGTH_MAX)]),
    ...(kind === 'official' ? [] : [of('summary', SUMMARY_LENGTH_MAX)]),
  ]
}

function backOf(base: string, { section }: Sheet) {
  if (section.kind === 'home') return { label: 'Isi situs', url: `${base}/isi` }
  return { label: message(`kind.${section.kind}._section`), url: sectionUrl(base, section) }
}

function errorSummary(errors: ReadonlyMap<string, string>): ErrorSummary | undefined {
  if (errors.size === 0) return undefined
  const links = [...errors].map(([name, text]) => ({ id: idOf(name), text }))
  const heading = message(links.length === 1 ? 'form.count_one' : 'form.count_many', { count: links.length })
  return { heading, links }
}

/** What stands between what is in the form and the public; what cannot even be stored comes first. */
function lacksOf({ section, typed }: Sheet, sources: Sources): EntryEditPage['lacks'] {
  const { draft, errors } = draftOf(section, typed, sources)
  const isReadable = Boolean(draft.fields) && draft.body.blocks.every(({ data }) => data !== undefined)
  const issues = isReadable ? issueErrors(section.kind, publishIssues(section.kind, draft)) : []
  const found = new Map([...errors, ...[...issues].filter(([name]) => !errors.has(name))])
  const items = [...found].map(([name, text]) => ({ text, field: idOf(name) }))
  const count = items.length
  const heading = count === 0 ? 'entry.ready' : count === 1 ? 'entry.lacks_one' : 'entry.lacks_many'
  return { heading: message(heading, { count }), isReady: count === 0, items }
}

function conflictOf({ authorName, createdAt }: Version, url: string) {
  const text = message('entry.conflict', { name: authorName, moment: formatMoment(createdAt) })
  return { text, theirs: { label: `Lihat versi ${authorName}`, url } }
}
