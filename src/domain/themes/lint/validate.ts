import type { HtmlValidate as Validator } from 'html-validate'

export interface HtmlFault {
  offset: number
  what: string
}

const RULES = {
  // Both are how our templates write, and right in HTML.
  'void-style': 'off',
  'no-trailing-whitespace': 'off',
  // Phone numbers come as the office writes them.
  'tel-non-breaking': 'off',
  // One menu for wide screens and one in a disclosure for phones; a stylesheet shows one of them.
  'unique-landmark': 'off',
  'long-title': 'off',
} as const

/** Undefined where the validator is not installed: it is no part of a production server. */
export async function openValidator(): Promise<((html: string) => Promise<HtmlFault[]>) | undefined> {
  const HtmlValidate = await loadValidator()
  if (HtmlValidate === undefined) return undefined
  const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: RULES })
  return async (html) => {
    const report = await validator.validateString(html)
    return report.results.flatMap(({ messages }) =>
      messages.map(({ offset, ruleId, message }) => ({ offset, what: `${message} (${ruleId})` })),
    )
  }
}

async function loadValidator(): Promise<typeof Validator | undefined> {
  try {
    return (await import('html-validate')).HtmlValidate
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    return undefined
  }
}
