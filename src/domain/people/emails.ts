export const EMAIL_LENGTH_MAX = 200

/** Every letter has one place in it, so that looking costs no more than reading; RFC 5321 allows 64 before the @. */
const WHOLE = /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/
const LETTER = String.raw`[^\s@<>()[\]"',;:]`
/** Begins only where such letters begin: a run of them is looked through once, not once from each of its letters. */
const WITHIN = new RegExp(`(?<!${LETTER})${LETTER}{1,64}@${LETTER}+\\.[^\\s@<>()[\\]"',;:.]{2,}`, 'u')

/** Is this an address of mail and nothing else? Length is looked at before anything costs more. */
export function isEmail(text: string): boolean {
  return text.length <= EMAIL_LENGTH_MAX && WHOLE.test(text)
}

/** The first address of mail among other words; in what is longer than any address nothing is looked for. */
export function emailIn(text: string): string | undefined {
  return text.length <= EMAIL_LENGTH_MAX ? WITHIN.exec(text)?.[0] : undefined
}
