import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('photos', (t) => {
    t.text('tenant_id').notNullable().references('id').inTable('tenants')
    t.text('id').notNullable().primary()
    t.text('digest').notNullable() // SHA-256 of the file as sent, hex
    t.text('original_name').notNullable()
    t.text('format').notNullable() // decided from content: jpeg, png, webp, avif, gif, heif
    t.integer('width').notNullable() // of the master, orientation applied
    t.integer('height').notNullable()
    t.integer('size_bytes').notNullable() // of the file as sent
    t.text('master').notNullable() // file the variants are made from: at most 2400 px wide, without metadata, never public
    t.text('color').notNullable() // average colour, #rrggbb, shown until the photo is there
    t.text('variants').notNullable().defaultTo('[]') // JSON: [{name, format, width, height, bytes}]
    t.text('completed_at') // all variants are there
    t.text('created_at').notNullable()
    t.text('created_by').references('id').inTable('persons')
    t.unique(['tenant_id', 'id'])
    t.unique(['tenant_id', 'digest'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('photos')
}
