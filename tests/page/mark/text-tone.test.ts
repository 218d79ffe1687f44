import { describe, expect, it } from 'vitest'
import { measureLuminance } from '../../../lib/page/mark/text-tone.ts'

describe('measureLuminance', () => {
  it.each([
    ['rgb(0, 0, 0)', 0],
    ['rgb(255, 255, 255)', 1],
    ['rgba(255, 255, 255, 0.5)', 1],
    ['rgb(118, 118, 118)', 0.18],
    ['rgb(255, 0, 0)', 0.21],
    ['rgb(0, 255, 0)', 0.72],
    ['rgb(0, 0, 255)', 0.07],
    ['color(srgb 1 1 1)', 1],
    ['color(display-p3 0 1 0)', 0.72],
    ['color(srgb 1e-05 0 0)', 0],
    ['lab(100 0 0)', 1],
    ['lch(49.5 20 30)', 0.18],
    ['oklab(1 0 0)', 1],
    ['oklch(0.565 0.1 200)', 0.18],
    ['oklch(0.2 0.02 260 / 0.8)', 0.01],
    ['', 0],
  ])('%s', (color, luminance) => {
    expect(measureLuminance(color)).toBeCloseTo(luminance, 1.9)
  })
})
