/** A value, or an expected failure. An exception is a bug. */
export type Result<T, E = string> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** @returns a successful result */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

/** @returns a failed result; an `error` that people see is one clear sentence */
export const fail = <E>(error: E): { ok: false; error: E } => ({ ok: false, error })
