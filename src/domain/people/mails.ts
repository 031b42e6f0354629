import type { FleetDb } from '../../platform/db/fleet-db.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { newId } from '../../platform/ids.ts'
import { enqueue, type Job } from '../../platform/jobs/queue.ts'
import { findOpenLink, issueLink, isLinkOpen, type LinkPurpose, type OneTimeLink } from './links.ts'
import { fleetRoleOf, listMembers } from './memberships.ts'
import { findPerson, type Person } from './persons.ts'

export type LinkTemplate = Exclude<LinkPurpose, 'first_account'>
/** Letters that only tell something, to people who can sign in already. */
export type NoteTemplate = 'message'

export interface Mail {
  tenant_id: string
  id: string
  person_id: string | null
  recipient: string
  template: LinkTemplate | NoteTemplate
  link_id: string | null
  /** JSON: what the words of a note name. */
  details: string | null
  created_at: string
  sent_at: string | null
}
declare module 'knex/types/tables.js' {
  interface Tables {
    mails: Mail
  }
}

const SEND_JOB = 'mail.send'

/**
 * Invites the person, or sends a way to a new password: a link, a mail in the outbox and the job that sends it, in one
 * transaction. Without SMTP the mail waits in the outbox with its copyable link.
 */
export async function sendLink(db: FleetDb, person: Person, template: LinkTemplate): Promise<OneTimeLink> {
  return db.transaction(async (db) => {
    const link = await issueLink(db, person.id, template)
    await mailLink(db, person, template, link)
    return link
  })
}

/**
 * For who asks without having signed in, as anybody can in anybody's name: a link that still opens is sent once more,
 * so that asking takes no link from whoever has it.
 */
export async function sendOpenLink(db: FleetDb, person: Person): Promise<void> {
  const template = person.password_hash ? 'reset' : 'invitation'
  await db.transaction(async (db) => {
    const open = await findOpenLink(db, person.id, template)
    await mailLink(db, person, template, open ?? (await issueLink(db, person.id, template)))
  })
}

async function mailLink(
  db: FleetDb,
  person: Person,
  template: LinkTemplate,
  link: OneTimeLink,
): Promise<void> {
  const mail = mailTo(person, { template, link_id: link.id, details: null }, db.now)
  await db.insert('mails', mail)
  await enqueue(db, SEND_JOB, { mailId: mail.id })
}

/** Tells somebody of an office something. Called in the transaction of what the mail is about. */
export async function sendNote(
  db: TenantDb,
  person: Person,
  template: NoteTemplate,
  details: NoteDetails,
): Promise<void> {
  const mail = mailTo(person, { template, link_id: null, details: JSON.stringify(details) }, db.now)
  await db.insert('mails', mail)
  await enqueue(db, SEND_JOB, { mailId: mail.id })
}

/** To which office somebody wrote, and where in the newsroom it is read. */
export interface NoteDetails {
  office: string
  path: string
}

function mailTo(
  { id, email }: Person,
  content: Pick<Mail, 'template' | 'link_id' | 'details'>,
  now: string,
): Omit<Mail, 'tenant_id'> {
  return { id: newId(), person_id: id, recipient: email, ...content, created_at: now, sent_at: null }
}

export type Letter = LinkLetter | NoteLetter

export interface LinkLetter {
  mail: Mail
  person: Person
  link: OneTimeLink
  surface: WorkPlace
}

export interface NoteLetter {
  mail: Mail
  person: Person
  details: NoteDetails
}

/** Where a person works, and so where the person's link opens. */
type WorkPlace = 'dapur' | 'konsol'

/** A mail as it stands in the outbox, where its link may be long gone. */
export interface KeptMail {
  mail: Mail
  person: Person | undefined
  link: OneTimeLink | undefined
  surface: WorkPlace
}

/** What the job has to send; undefined when it was sent, or when its link no longer opens. */
export async function findLetter(db: FleetDb, mailId: string): Promise<Letter | undefined> {
  const mail = await db.from('mails').where({ id: mailId, sent_at: null }).first()
  if (!mail?.person_id) return undefined
  const person = await findPerson(db, mail.person_id)
  if (mail.details) return { mail, person, details: JSON.parse(mail.details) as NoteDetails }
  if (!mail.link_id) return undefined
  const link = await db.from('one_time_links').where({ id: mail.link_id }).first()
  if (!link || !isLinkOpen(link, db.now)) return undefined
  const surface = (await fleetRoleOf(db, mail.person_id)) ? 'konsol' : 'dapur'
  return { mail, person, link, surface }
}

export async function markSent(db: FleetDb, mailId: string): Promise<void> {
  await db.update('mails', { id: mailId }, { sent_at: db.now })
}

/** Newest first, with the person and the link each one carries. */
export async function listMails(db: FleetDb, limit: number, offset = 0): Promise<KeptMail[]> {
  const mails = await db
    .from('mails')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
  const linkIds = mails.flatMap((mail) => mail.link_id ?? [])
  const links = new Map(
    (await db.from('one_time_links').whereIn('id', linkIds)).map((link) => [link.id, link]),
  )
  const personIds = mails.flatMap((mail) => mail.person_id ?? [])
  const people = new Map(
    (await db.from('persons').whereIn('id', personIds)).map((person) => [person.id, person]),
  )
  const officers = new Set((await listMembers(db, null)).map(({ id }) => id))
  return mails.map((mail) => ({
    mail,
    surface: officers.has(mail.person_id ?? '') ? 'konsol' : 'dapur',
    link: links.get(mail.link_id ?? ''),
    person: people.get(mail.person_id ?? ''),
  }))
}

export async function countMails(db: FleetDb): Promise<number> {
  const counted = await db.from('mails').count({ count: '*' })
  return Number(counted[0]!.count)
}

/** By mail id: when sending is tried again, or that it was given up. */
export type MailTries = Map<string, Pick<Job, 'attempts' | 'run_at' | 'failed_at'>>

/** How sending goes for the mails that are not out yet. */
export async function listMailTries(db: FleetDb): Promise<MailTries> {
  const jobs = await db
    .from('jobs')
    .where({ name: SEND_JOB })
    .whereNull('finished_at')
    .select('payload', 'attempts', 'run_at', 'failed_at')
  return new Map(jobs.map((job) => [(JSON.parse(job.payload) as { mailId: string }).mailId, job]))
}
