import type { Knex } from 'knex'

const ROLES = ['manager', 'reviewer', 'observer', 'editor', 'writer']

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('memberships', (t) => {
    t.text('id').notNullable().primary()
    t.text('person_id').notNullable().references('id').inTable('persons')
    t.text('member_of').references('id').inTable('tenants') // null: Diskominfo
    t.text('role').notNullable().checkIn(ROLES)
    t.integer('responsibility') // 1: responsible person, 2: backup
    t.text('created_at').notNullable()
    t.text('ended_at')
    t.index(['person_id'])
    t.index(['member_of'])
  })
  // Both engines index an expression; null would not collide with null.
  await knex.raw(
    "create unique index memberships_once on memberships (person_id, coalesce(member_of, '')) where ended_at is null",
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('memberships')
}
