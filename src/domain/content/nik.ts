/** A national identity number has 16 digits; nobody's belongs before the public. */
const NIK = /(?<!\d)\d{16}(?!\d)/

export function hasNik(text: string): boolean {
  return NIK.test(text)
}
