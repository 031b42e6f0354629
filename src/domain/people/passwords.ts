export const PASSWORD_LENGTH_MIN = 10
export const PASSWORD_LENGTH_MAX = 200

// OWASP Password Storage Cheat Sheet: argon2id with 19 MiB and two passes.
const ARGON2 = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Passwords that length alone would let through. */
const COMMON = [
  '1234567890',
  '0123456789',
  'password123',
  'qwertyuiop',
  'solokselatan',
  'solokselatan1',
  'sarantausasurambi',
]

/** The locale key of what is wrong with a new password; undefined when it will do (NIST SP 800-63B: length, not classes). */
export function passwordIssue(password: string, email: string): string | undefined {
  if (password.length < PASSWORD_LENGTH_MIN) return 'password.too_short'
  if (password.length > PASSWORD_LENGTH_MAX) return 'password.too_long'
  const plain = password.toLowerCase()
  const isOneLetter = new Set(plain).size < 3
  if (COMMON.includes(plain) || isOneLetter || plain === email.toLowerCase()) return 'password.too_common'
  return undefined
}

export async function hashPassword(password: string): Promise<string> {
  const { hash } = await loadArgon2()
  return hash(password, ARGON2)
}

let decoy: Promise<string> | undefined

/** Takes as long for an unknown account as for a known one, so that the time tells nothing. */
export async function isPasswordRight(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const { verify } = await loadArgon2()
  decoy ??= hashPassword('decoy')
  const matches = await verify(passwordHash ?? (await decoy), password)
  return matches && Boolean(passwordHash)
}

/** Loaded when somebody signs in: readers of public pages need none of it. */
async function loadArgon2() {
  return import('@node-rs/argon2')
}
