import { colorOf, colorsFrom, contrastBetween, contrastMin, readColors, seenOf } from '../../../domain/brand/colors'
import { logoColor } from '../../../domain/brand/logo-color'
import { qingyuBrand } from '../../../local/seed/brand'

describe('contrast', () => {
  it.each([
    ['#000000', '#FFFFFF', 21],
    ['#FFFFFF', '#FFFFFF', 1],
    ['#FFFFFF', '#0B6E4F', 6.25],
    ['#F2A541', '#FFFFFF', 2.05],
  ])('of %s and %s is %d', (one, other, contrast) => {
    expect(contrastBetween(one, other)).toBeCloseTo(contrast, 1)
    expect(contrastBetween(other, one)).toBe(contrastBetween(one, other))
  })
})

test.each(['#0E5E52', '#F2A541', '#3366CC', '#FFFFFF', '#000000', '#B3261E'])(
  '%s is seen and shown as it was',
  (color) => {
    expect(colorOf(seenOf(color))).toBe(color)
  },
)

describe('a brand’s colours', () => {
  // A wheel of hues at four strengths of light: whatever a logo has most of.
  const accents = Array.from({ length: 24 }, (_, hour) => (hour * Math.PI) / 12).flatMap((hue) =>
    [0.35, 0.55, 0.75, 0.92].map((lightness) => colorOf({ lightness, chroma: 0.13, hue })),
  )

  it.each(accents)('made from %s can all be read', (accent) => {
    expect(readColors(colorsFrom(accent))).toEqual({ ok: true, value: colorsFrom(accent) })
  })

  it('leave a dark accent as it is, and darken a light one no further than it needs', () => {
    expect(colorsFrom('#0E5E52').accent).toBe('#0E5E52')
    const { accent, paper } = colorsFrom('#F2A541')
    expect(contrastBetween(accent, paper)).toBeGreaterThanOrEqual(contrastMin)
    expect(contrastBetween(accent, paper)).toBeLessThan(contrastMin + 0.3)
  })

  it('of the seeded brand can all be read', () => {
    expect(readColors(qingyuBrand.colors).ok).toBe(true)
  })

  it('are refused where a text could not be read on its ground', () => {
    const { colors } = qingyuBrand
    expect(readColors({ ...colors, accent: '#F2A541' })).toEqual({
      ok: false,
      refusal: { code: 'colorsUnreadable', text: 'accentInk', ground: 'accent', contrastHundredths: 205 },
    })
    expect(readColors({ ...colors, ink: '#AAAAAA' })).toMatchObject({ ok: false, refusal: { text: 'ink' } })
  })
})

describe('what a logo is remembered by', () => {
  /** So many pixels of each colour. */
  const logo = (...parts: [color: string, count: number][]) =>
    parts.flatMap(([color, count]) =>
      Array.from({ length: count }, () => [
        ...[1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)),
        255,
      ]).flat(),
    )

  it('is the colour it has most of, whatever white is around it', () => {
    expect(logoColor(logo(['#FFFFFF', 900], ['#0C6C4C', 80], ['#F4A444', 20]))).toBe('#0C6C4C')
  })

  it('is nothing where it is black on white, or a speck', () => {
    expect(logoColor(logo(['#FFFFFF', 900], ['#101010', 100]))).toBeNull()
    expect(logoColor(logo(['#FFFFFF', 999], ['#E02020', 1]))).toBeNull()
    expect(logoColor([])).toBeNull()
  })

  it('is nothing that is see-through', () => {
    expect(logoColor([224, 32, 32, 0, 255, 255, 255, 255])).toBeNull()
  })
})
