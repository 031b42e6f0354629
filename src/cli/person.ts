import { Command } from 'commander'
import { readSecret } from '../config.ts'
import { issueFirstLink } from '../domain/people/accounts.ts'
import { linkUrl } from '../domain/people/letters.ts'
import { sendLink } from '../domain/people/mails.ts'
import { listAllMembers } from '../domain/people/memberships.ts'
import { findPersonByEmail } from '../domain/people/persons.ts'
import { UserError } from '../platform/errors.ts'
import { print, printRows, withDatabase } from './with-database.ts'

export function personCommand(): Command {
  const person = new Command('person').description('people and their ways in')
  person
    .command('list')
    .description('everybody who has a role')
    .option('--json', 'for a machine')
    .action((options: { json?: boolean }) =>
      withDatabase(async ({ db }) => {
        const rows = (await listAllMembers(db)).map(({ name, email, membership, last_signed_in_at }) => ({
          name,
          email,
          role: membership.role,
          tenant: membership.member_of,
          lastSignedInAt: last_signed_in_at,
        }))
        printRows(
          rows,
          options.json ?? false,
          (row) => `${row.role.padEnd(9)} ${row.email.padEnd(36)} ${row.name}`,
        )
      }),
    )
  person
    .command('link [email]')
    .description('a one-time link: to a new password, or without e-mail to the first Diskominfo account')
    .action((email?: string) =>
      withDatabase(async ({ db, config }) => {
        const link = email ? await linkFor(email) : await issueFirstLink(db)
        if (!link) throw new UserError('conflict', 'person.first_exists')
        print(linkUrl({ base: config.url, secret: readSecret(config.dataFolder) }, link))

        async function linkFor(email: string) {
          const person = await findPersonByEmail(db, email)
          if (!person) throw new UserError('not_found', 'person.not_found')
          return sendLink(db, person, person.password_hash ? 'reset' : 'invitation')
        }
      }),
    )
  return person
}
