/** Degrees as maps in China have them (GCJ-02, GB 20263): what WeChat's own maps take. */
export interface Coordinates {
  latitude: number
  longitude: number
}

/** The mean radius of the earth, in metres (IUGG). */
const earthRadiusMeters = 6_371_009

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** How far apart two places are as the crow flies, in metres: the haversine of the angle between them. */
export function metersBetween(one: Coordinates, other: Coordinates): number {
  const [from, to] = [radians(one.latitude), radians(other.latitude)]
  const [up, round] = [to - from, radians(other.longitude - one.longitude)]
  const share = Math.sin(up / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(round / 2) ** 2
  return 2 * earthRadiusMeters * Math.asin(Math.min(1, Math.sqrt(share)))
}

/** The nearest first; those whose place nobody knows keep their order behind them. */
export const nearestFirst = <Place extends { coordinates: Coordinates | null }>(
  places: readonly Place[],
  here: Coordinates,
): { place: Place; meters: number | null }[] =>
  places
    .map((place) => ({ place, meters: place.coordinates && metersBetween(here, place.coordinates) }))
    .sort((left, right) => (left.meters ?? Infinity) - (right.meters ?? Infinity) || 0)
