import { no, yes, type Result } from '../result'

/** The colours of every screen, #RRGGBB. */
export type Colors = Record<ColorName, string>

export const colorNames = [
  'accent',
  'accentInk',
  'ink',
  'inkSoft',
  'paper',
  'card',
  'line',
  'good',
  'warn',
  'bad',
] as const
export type ColorName = (typeof colorNames)[number]

/** What small text needs against its ground (WCAG 2.2, 1.4.3). */
export const contrastMin = 4.5

/** Every text there is on every ground that it stands on. */
const pairs: readonly (readonly [text: ColorName, ground: ColorName])[] = [
  ['accentInk', 'accent'],
  ['accent', 'paper'],
  ['accent', 'card'],
  ['ink', 'paper'],
  ['ink', 'card'],
  ['inkSoft', 'paper'],
  ['inkSoft', 'card'],
  ['good', 'card'],
  ['warn', 'card'],
  ['bad', 'card'],
]

/** Which text could not be read on which ground. `contrast` in hundredths, cut. */
export interface ColorsRefusal {
  code: 'colorsUnreadable'
  text: ColorName
  ground: ColorName
  contrastHundredths: number
}

/** The colours where every text can be read on its ground, or the first that could not. */
export function readColors(colors: Colors): Result<Colors, ColorsRefusal> {
  for (const [text, ground] of pairs) {
    const contrast = contrastBetween(colors[text], colors[ground])
    if (contrast < contrastMin)
      return no({ code: 'colorsUnreadable', text, ground, contrastHundredths: Math.floor(contrast * 100) })
  }
  return yes(colors)
}

/** From 1, the same, to 21, black and white (WCAG 2.2, contrast ratio). */
export function contrastBetween(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2, relative luminance. */
function luminanceOf(color: string): number {
  const [red, green, blue] = linearOf(color)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

type Three = readonly [number, number, number]

/** The channels as light, 0 to 1 (IEC 61966-2-1). */
function linearOf(color: string): Three {
  const channel = (at: number) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function coded(light: number): number {
  const share = Math.min(1, Math.max(0, light))
  return Math.round(255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055))
}

/** A colour as it is seen: lightness from 0 to 1, chroma from 0, hue in radians (Ottosson 2020, OKLCH). */
export interface Seen {
  lightness: number
  chroma: number
  hue: number
}

export function seenOf(color: string): Seen {
  const [red, green, blue] = linearOf(color)
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short
  const lightness = 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) }
}

/** The colour of the screen that comes next to one that is seen; what no screen can show is cut at its edges. */
export function colorOf({ lightness, chroma, hue }: Seen): string {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
  return `#${channels.map((light) => coded(light).toString(16).padStart(2, '0')).join('')}`.toUpperCase()
}

/** Below it a colour reads as grey: it says nothing of a brand. */
export const chromaMin = 0.04

/** Steps of lightness so small that nobody sees one. */
const lightnessStep = 0.005

/** White paper and cards, in whatever tint. */
const white = '#FFFFFF'

/**
 * All colours of a brand from the one that its logo has most of: that one, darkened until it can be read on the brand's
 * paper, and its hue in everything else.
 */
export function colorsFrom(accent: string): Colors {
  const { lightness, chroma, hue } = seenOf(accent)
  const tinted = (tint: number, light: number) => colorOf({ lightness: light, chroma: Math.min(chroma, tint), hue })
  const paper = tinted(0.008, 0.965)
  let readable = lightness
  const darkened = () => colorOf({ lightness: readable, chroma, hue })
  while (readable > 0 && contrastBetween(darkened(), paper) < contrastMin) readable -= lightnessStep
  return {
    accent: darkened(),
    accentInk: white,
    ink: tinted(0.02, 0.26),
    inkSoft: tinted(0.018, 0.5),
    paper,
    card: white,
    line: tinted(0.012, 0.9),
    good: '#1F7A4D',
    warn: '#9A5B00',
    bad: '#B3261E',
  }
}

/** Whether a colour says nothing of a brand: whoever has a grey logo chooses one. */
export const isGrey = (color: string): boolean => seenOf(color).chroma < chromaMin
