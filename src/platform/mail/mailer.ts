import { createTransport } from 'nodemailer'

export interface OutgoingMail {
  to: string
  subject: string
  text: string
}

export interface Mailer {
  /** Resolves when the server has taken the mail; throws when it has not, so that the job is tried again. */
  send(mail: OutgoingMail): Promise<void>
}

const TIMEOUT_MS = 20_000

export function openMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport(smtpUrl, { from })
  transport.options = {
    ...transport.options,
    connectionTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  } as typeof transport.options
  return {
    async send(mail) {
      await transport.sendMail(mail)
    },
  }
}
