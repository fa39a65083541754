import { z } from 'zod'

/**
 * A schema of ours as JSON Schema (draft 2020-12) of what is published. The only transform in the content is text →
 * whole number; should another one come, the published data no longer fits and the tests say so.
 */
export const toJsonSchema = (schema: z.ZodType, id: string): object => ({
  ...z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'transform') jsonSchema.type = 'integer'
    },
  }),
  $id: id,
})
