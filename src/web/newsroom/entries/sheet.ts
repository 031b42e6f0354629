import type { Request } from 'express'
import { blockType } from '../../../domain/content/blocks/block-types.ts'
import type { Block, Body } from '../../../domain/content/body.ts'
import { openEntry } from '../../../domain/content/editing.ts'
import { findDraft, findEntry, type Entry, type Version } from '../../../domain/content/entries.ts'
import { kindOf } from '../../../domain/content/kinds.ts'
import { newId } from '../../../platform/ids.ts'
import { openOffice } from '../../frame/public/office.ts'
import { startingBody } from '../../frame/public/home.ts'
import { readingOf } from '../../frame/reading.ts'
import { controlsOf } from '../form/controls.ts'
import { typedOf, type TypedFields } from '../form/typed.ts'
import { writerOf } from '../writer.ts'
import { sectionOf, type Section } from './sections.ts'

/** A block as it stands in the form. */
export interface TypedBlock {
  id: string
  type: string
  typed: TypedFields
}

/** All that was typed into the form of an entry. */
export interface TypedSheet {
  title: string
  summary: string
  /** Number of the revision that the writer started from. */
  version: string
  fields: TypedFields
  blocks: TypedBlock[]
}

/** What the page of an entry is made of. A new one has neither entry nor version. */
export interface Sheet {
  section: Section
  id: string
  entry?: Entry
  version?: Version
  typed: TypedSheet
  /** Shows what is stored, nothing else. */
  isStored: boolean
  /** By the whole name of the control. */
  errors: ReadonlyMap<string, string>
  /** The block that was just touched stands open. */
  touched?: string
  /** The address that was asked for and refused. */
  wanted?: string
  /** Somebody saved this version in between. */
  theirs?: Version
}

export async function newSheet(req: Request): Promise<Sheet> {
  const section = sectionOf(req)
  const { data: empty = {} } = kindOf(section.kind).schema.safeParse({})
  const { blocks } = await startingBlocks(req, section)
  const typed = typedSheet(
    { title: '', summary: '', number: 0, fields: { ...empty }, body: { v: 1, blocks } },
    section,
  )
  return { section, id: newId(), typed, isStored: true, errors: new Map() }
}

async function startingBlocks(req: Request, { kind, begins }: Section): Promise<Body> {
  const { parts, db, tenant } = writerOf(req)
  if (kind === 'home') return startingBody(await openOffice(parts, db, tenant, readingOf(req.headers)))
  return { v: 1, blocks: begins.map((type) => emptyBlock(type, newId())) }
}

/** What stands in a block before anybody has typed: the defaults of its schema; a text has none. */
export function emptyBlock(type: string, id: string): Block {
  const { data = {} } = blockType(type)!.schema.safeParse({})
  return { id, type, v: 1, data }
}

/** The entry as it is stored, or undefined while nothing has been saved under this id. */
export async function openSheet(req: Request): Promise<Sheet | undefined> {
  const section = sectionOf(req)
  const opened = await openEntry(writerOf(req).db, section.kind, String(req.params.id))
  return opened && storedSheet(section, opened.entry, opened.version)
}

export async function findSheet(req: Request): Promise<Sheet> {
  const { db } = writerOf(req)
  const section = sectionOf(req)
  const entry = await findEntry(db, section.kind, String(req.params.id))
  return storedSheet(section, entry, await findDraft(db, section.kind, entry))
}

function storedSheet(section: Section, entry: Entry, version: Version): Sheet {
  const typed = typedSheet(version as unknown as Stored, section)
  return { section, id: entry.id, entry, version, typed, isStored: true, errors: new Map() }
}

interface Stored extends Pick<Version, 'title' | 'summary' | 'number' | 'body'> {
  fields: Record<string, unknown>
}

function typedSheet({ title, summary, number, fields, body }: Stored, { kind }: Section): TypedSheet {
  return {
    ...{ title, summary, version: String(number) },
    fields: typedOf(controlsOf(kindOf(kind).schema), fields),
    blocks: body.blocks.map(typedBlock),
  }
}

export function typedBlock({ id, type, data }: Block): TypedBlock {
  return { id, type, typed: typedOf(blockControls(type), data as Record<string, unknown>) }
}

/** None for a type that is no longer there. */
export function blockControls(type: string) {
  const known = blockType(type)
  return known ? controlsOf(known.schema) : []
}
