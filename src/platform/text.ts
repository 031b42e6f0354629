/** Without what nobody sees and PostgreSQL or XML refuse: control characters, halves of pairs, U+FFFE and U+FFFF. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
}
