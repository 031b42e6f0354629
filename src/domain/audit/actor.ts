export type FleetRole = 'manager' | 'reviewer' | 'observer'
export type TenantRole = 'editor' | 'writer'
export type Role = FleetRole | TenantRole

/** Who does something, in the role in which it is done. */
export interface Actor {
  /** null: the platform itself. */
  personId: string | null
  name: string
  role: Role | null
}

/** What happens by itself: a job, the import of the roster, a stage that moves because someone signed in. */
export const PLATFORM: Actor = { personId: null, name: 'Laman', role: null }
