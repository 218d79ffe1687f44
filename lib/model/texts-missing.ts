/** Thrown when a claim's text is read before the texts are loaded. Who catches it loads them and asks again. */
export class TextsMissing extends Error {}
