export interface Dates { readonly published: string | null; readonly modified: string | null }
export function findDates(_page: Document): Dates { return { published: null, modified: null } }
