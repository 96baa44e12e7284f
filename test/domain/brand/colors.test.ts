import { colorOf, colorsFrom, contrastBetween, contrastMin, readColors, seenOf } from '../../../domain/brand/colors'
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
