import type { Output } from '../../contract'
import { inBrowser, pictureAddress } from '../cloud/address'

export type Brand = Output<'member', 'home'>['brand']

/** The brand's tokens as CSS variables for a page's root. */
export function brandStyle(brand: Brand | undefined): Record<string, string> {
  if (!brand) return {}
  const { accent, accentInk, ink, inkSoft, paper, card, line, good, warn, bad } = brand.colors
  return {
    '--accent': accent,
    '--accent-ink': accentInk,
    '--ink': ink,
    '--ink-soft': inkSoft,
    '--paper': paper,
    '--card': card,
    '--line': line,
    '--good': good,
    '--warn': warn,
    '--bad': bad,
    '--radius': `${brand.radius}px`,
  }
}

/** The tab and status bars of a phone's browser take the brand's paper too. */
export function paintBrowser(brand: Brand): void {
  if (!inBrowser) return
  document.title = brand.name
  document.querySelector('link[rel="icon"]')?.setAttribute('href', pictureAddress(brand.logo))
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', brand.colors.paper)
  document.body.style.backgroundColor = brand.colors.paper
}
