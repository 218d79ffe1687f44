/**
 * Makes plain words of a social media post. `#CamelCase` and `@handles` become words; addresses, entities and pictures go.
 * Of "— Author (@handle) January 6, 2020" only the name stays, since a claim is often about its author: the handle repeats the
 * name, and the date is the post's own.
 */
export function cleanPost(post: string): string {
  return post
    .replace(/([—–]\s[^—–]{0,80}?)\(@\w+\)(?:\s+\p{L}+ \d{1,2}, \d{4})?/gu, '$1')
    .replace(/https?:\/\/[^\s…]+/gu, ' ')
    .replace(/\b(?:pic\.twitter\.com|t\.co|bit\.ly|youtu\.be)\/\S+/gu, ' ')
    .replace(/[#@]([\p{L}\p{N}_]+)/gu, (_, tag: string) => ` ${splitTag(tag)} `)
    .replace(/&amp;/g, '&')
    .replace(/&[a-z]+;|\p{Extended_Pictographic}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "VoteByMail2020" → "Vote By Mail 2020", "USCities" → "US Cities" */
const splitTag = (tag: string): string =>
  tag
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .replaceAll('_', ' ')
