/** Thrown where a claim's text is read that is not loaded yet. No failure: whoever asked loads the texts and asks again. */
export class TextsMissing extends Error {}
