/** Bytes as base64url without padding (RFC 4648, section 5), the way that keys and signatures are written. */

/** @returns the text that stands for bytes */
export const writeBase64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** @returns the bytes; null: the text is not their only right spelling, so that nobody can write one value in two ways */
export function readBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text)) return null
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), char => char.charCodeAt(0))
    return writeBase64url(bytes) === text ? bytes : null
  } catch {
    return null // a length that no bytes have
  }
}
