/**
 * Characters that nobody sees: in a text that people read they can only disguise something, such as the direction of the text,
 * or that a name is another one.
 */

/**
 * Control and format characters, line and paragraph separators, halves of characters, private ones, and letters that are
 * blank. The few format characters that are seen, which stand around Arabic and Kaithi numbers, are none of these.
 */
const HIDDEN =
  /(?![\u0600-\u0605\u06DD\u08E2\u{110BD}\u{110CD}\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|[\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]/u

/** Writing systems in which a joiner or non-joiner between two letters changes how a word is written. */
const JOINING = [
  ...['Arabic', 'Bengali', 'Devanagari', 'Gujarati', 'Gurmukhi', 'Kannada', 'Khmer', 'Malayalam', 'Mongolian'],
  ...['Myanmar', 'Nko', 'Oriya', 'Sinhala', 'Syriac', 'Tamil', 'Telugu'],
]
  .map(script => `\\p{Script=${script}}`)
  .join('')
/** A joiner that joins nothing: elsewhere than behind such a letter, or than between two pictures. */
const LONE_JOINER = new RegExp(
  `(?<![${JOINING}])\\u200C|(?<![${JOINING}]|[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]\\uFE0F?)\\u200D`,
  'u',
)

/** @returns whether a text holds a character that is not seen and changes nothing that is seen for the better */
export const hidesSomething = (text: string): boolean => HIDDEN.test(text) || LONE_JOINER.test(text)
