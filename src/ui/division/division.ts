/** Where in China something is; what a shallower choice leaves open is empty. */
export interface Division {
  province: string
  city: string
  district: string
}

/** What lies directly under a municipality or a province is listed under 县 and the like, which is no city. */
export const cityIn = (province: string, city: string): string =>
  city.length < 2 || city.includes('直辖') ? province : city
