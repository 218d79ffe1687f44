/** The small tile of Chrome's store: icon, name, and what the extension does. */
import type { Stage } from './stage.ts'

export const TILE = { file: 'docs/store/pictures/tile.png', width: 440, height: 280 } as const

/** @param read reads a text file by its path from the project's folder */
export async function drawTile(stage: Stage, read: (file: string) => Promise<string>): Promise<string> {
  const icon = await read('assets/icon.svg')
  const texts = JSON.parse(await read('assets/locales/en.json')) as Readonly<Record<string, string>>
  const markup = `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; height: 100vh; box-sizing: border-box; padding: 40px; display: grid; align-content: center;
      gap: 20px; background: #eaeffa; color: #191c22; font-family: sans-serif }
    h1 { margin: 0; display: flex; align-items: center; gap: 16px; font-size: 40px; font-weight: 600 }
    svg { width: 64px; height: 64px }
    p { margin: 0; font-size: 19px; line-height: 1.4 }
  </style><h1>${icon}${texts.extensionName}</h1><p>${texts.extensionDescription}</p>`
  return stage.draw(markup, TILE)
}
