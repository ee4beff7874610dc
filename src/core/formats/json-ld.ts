import * as v from "valibot";

/** In JSON-LD one value stands for a list of one. */
export const oneOrMany = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.lazy((input): v.GenericSchema<unknown, v.InferOutput<Schema>[]> => {
    if (Array.isArray(input)) return v.array(schema);
    return v.pipe(
      schema,
      v.transform((value) => [value]),
    );
  });

export const anyNumber = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(oneOrMany(schema), []);

export const asList = (input: unknown): unknown[] => (Array.isArray(input) ? input : [input]);
/** Several resources told as one: a Choice, a Composite, a List, Independents. */
export const isList = (input: unknown): boolean => v.is(listed, input);
const listed = v.object({ items: v.unknown() });

const typed = v.object({ type: oneOrMany(v.string()) });
export const isOfType = (input: unknown, type: string): boolean => {
  const checked = v.safeParse(typed, input);
  return checked.success && checked.output.type.includes(type);
};
