/**
 * Checks of what comes from outside. By hand: the background starts for every page, and its few messages need no library.
 * The types see to it that a check names every field and every variant of what it checks.
 */

/** Tells whether a value is of a type. It reads no more of a value that is too long than its length. */
export type Shape<T> = (value: unknown) => value is T

export const isNull: Shape<null> = value => value === null
export const isBoolean: Shape<boolean> = value => typeof value === 'boolean'

/** @returns the check of a text of at most so many UTF-16 code units, and at least so many */
export const text =
  (most: number, least = 0): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= most && value.length >= least

/** A whole number from 0 on, which JSON carries as it is. */
export const isCount: Shape<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0

export const oneOf =
  <T extends string | number>(choices: readonly T[]): Shape<T> =>
  (value): value is T =>
    choices.some(choice => choice === value)

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value): value is T | null =>
    value === null || shape(value)

/** What may be left out. Firefox sends an undefined field as it is, Chrome leaves it out. */
export const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || shape(value)

/** @param most entries */
export const list =
  <T>(shape: Shape<T>, most: number): Shape<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= most && value.every(shape)

type Fields = Readonly<Record<string, unknown>>

/** Any object that is no list. */
export const isObject: Shape<Fields> = (value): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A check for each field; one that may be left out takes `optional`. */
type ShapeOfFields<T> = { readonly [K in keyof T]-?: Shape<T[K]> }

/** @returns the check of an object with these fields and no others */
export function object<T extends object>(fields: ShapeOfFields<T>): Shape<T> {
  const shapes = Object.entries<Shape<unknown>>(fields)
  return (value): value is T =>
    isObject(value) &&
    Object.keys(value).every(key => Object.hasOwn(fields, key)) &&
    shapes.every(([key, shape]) => shape(value[key]))
}

/** @returns the check of an object with some of these fields, or none, and no others */
export const part =
  <T extends object>(fields: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<Partial<T>> =>
  (value): value is Partial<T> =>
    isObject(value) &&
    Object.entries(value).every(([key, one]) => Object.hasOwn(fields, key) && fields[key as keyof T](one))
