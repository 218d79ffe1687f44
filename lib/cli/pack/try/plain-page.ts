import { escapeHtml } from '../report/mark-text.ts'

/** @returns a page of HTML for a plain text: a paragraph for each line, the first being the title */
export function writePlainPage(text: string): string {
  const lines = text
    .split(/\r?\n/)
    .map(line => escapeHtml(line.trim()))
    .filter(line => line !== '')
  const [title = '', ...paragraphs] = lines
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title></head>
<body><article><h1>${title}</h1>
${paragraphs.map(line => `<p>${line}</p>`).join('\n')}
</article></body>
</html>
`
}
