import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePage } from '../lib/node/parse-page.ts'

/** The folder of our own pages in every shape of an article and its surroundings. Their markup says what is around the story. */
export const SHAPES = join(import.meta.dirname, 'articles', 'shapes')

/** @returns the names of the shapes, sorted */
export const listShapes = (): string[] =>
  readdirSync(SHAPES)
    .map(file => file.replace('.html', ''))
    .sort()

/** @returns the page of a shape, without a layout */
export const readShape = (name: string): Document => parsePage(readFileSync(join(SHAPES, `${name}.html`), 'utf8'))
