const DIGITS_MIN = 8
const DIGITS_MAX = 13

/** `0812 3456 7890`, `+62 812…` and `62812…` are one number, kept as `+62812…`; undefined when it is none of Indonesia. */
export function normalisePhone(typed: string): string | undefined {
  const digits = typed.replace(/[\s().-]/g, '')
  const [, local] = /^(?:\+?62|0)([1-9]\d*)$/.exec(digits) ?? []
  if (!local || local.length < DIGITS_MIN || local.length > DIGITS_MAX) return undefined
  return `+62${local}`
}

/** As people write it, `0812 3456 7890`. */
export function formatPhone(phone: string): string {
  const kept = normalisePhone(phone)
  if (!kept) return phone
  const local = `0${kept.slice('+62'.length)}`
  return local.replace(/^(\d{4})(\d{4})(\d+)$/, '$1 $2 $3')
}
