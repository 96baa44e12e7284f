import { isPlain } from '../ejson'

/** Degrees of longitude and latitude. */
export type Position = readonly [longitude: number, latitude: number]

/** What a GeoJSON geometry is made of. A polygon is its outer ring and its holes. */
export interface Shape {
  points: Position[]
  lines: Position[][]
  polygons: Position[][][]
}

/** The radius that MongoDB reckons with. */
export const earthRadiusMetres = 6_378_100

const radians = Math.PI / 180

/** Metres along the surface, by the angle between the two directions from the centre. */
export function distanceMetres(one: Position, other: Position): number {
  const [from, to] = [directionOf(one), directionOf(other)]
  const across = [
    from[1] * to[2] - from[2] * to[1],
    from[2] * to[0] - from[0] * to[2],
    from[0] * to[1] - from[1] * to[0],
  ] as const
  return Math.atan2(Math.sqrt(product(across, across)), product(from, to)) * earthRadiusMetres
}

type Direction = readonly [number, number, number]

function directionOf([longitude, latitude]: Position): Direction {
  const [theta, phi] = [latitude * radians, longitude * radians]
  return [Math.cos(phi) * Math.cos(theta), Math.sin(phi) * Math.cos(theta), Math.sin(theta)]
}

const product = (one: Direction, other: Direction) => one[0] * other[0] + one[1] * other[1] + one[2] * other[2]

/** A GeoJSON geometry, or a pair of numbers, as MongoDB takes for a point; undefined where it is neither. */
export function shapeOf(value: unknown): Shape | undefined {
  if (isPosition(value)) return { points: [value], lines: [], polygons: [] }
  if (!isPlain(value)) return undefined
  const { type, coordinates, geometries } = value
  const is = (test: (one: unknown) => boolean) => Array.isArray(coordinates) && test(coordinates)
  const shape: Shape = { points: [], lines: [], polygons: [] }
  if (type === 'Point' && is(isPosition)) shape.points = [coordinates as Position]
  else if (type === 'MultiPoint' && is(isLine)) shape.points = coordinates as Position[]
  else if (type === 'LineString' && is(isLine)) shape.lines = [coordinates as Position[]]
  else if (type === 'MultiLineString' && is(isPolygon)) shape.lines = coordinates as Position[][]
  else if (type === 'Polygon' && is(isPolygon)) shape.polygons = [coordinates as Position[][]]
  else if (type === 'MultiPolygon' && is((list) => listOf(list, isPolygon)))
    shape.polygons = coordinates as Position[][][]
  else if (type === 'GeometryCollection' && Array.isArray(geometries)) return together(geometries)
  else return undefined
  return shape
}

function together(geometries: readonly unknown[]): Shape {
  const shapes = geometries.flatMap((each) => shapeOf(each) ?? [])
  return {
    points: shapes.flatMap(({ points }) => points),
    lines: shapes.flatMap(({ lines }) => lines),
    polygons: shapes.flatMap(({ polygons }) => polygons),
  }
}

const listOf = (value: unknown, test: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(test)
const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && value.every((degree) => typeof degree === 'number')
const isLine = (value: unknown): boolean => listOf(value, isPosition)
const isPolygon = (value: unknown): boolean => listOf(value, isLine)

const corners = ({ points, lines, polygons }: Shape): Position[] => [...points, ...lines.flat(), ...polygons.flat(2)]

const edges = ({ lines, polygons }: Shape): [Position, Position][] =>
  [...lines, ...polygons.flat()].flatMap((line) =>
    line.slice(1).map((to, at): [Position, Position] => [line[at] ?? to, to]),
  )

/** Whether a shape lies within the polygons of another, judged by its corners. */
export const liesWithin = (shape: Shape, area: Shape): boolean =>
  corners(shape).length > 0 &&
  corners(shape).every((corner) => area.polygons.some((polygon) => covers(polygon, corner)))

/** Whether a shape lies within so many radians of a centre. */
export const liesAround = (shape: Shape, centre: Position, angle: number): boolean =>
  corners(shape).length > 0 &&
  corners(shape).every((corner) => distanceMetres(corner, centre) <= angle * earthRadiusMetres)

export function intersect(one: Shape, other: Shape): boolean {
  const isOn = (corner: Position, shape: Shape) =>
    shape.points.some((point) => point[0] === corner[0] && point[1] === corner[1]) ||
    edges(shape).some((edge) => liesOn(edge, corner)) ||
    shape.polygons.some((polygon) => covers(polygon, corner))
  return (
    corners(one).some((corner) => isOn(corner, other)) ||
    corners(other).some((corner) => isOn(corner, one)) ||
    edges(one).some((edge) => edges(other).some((crossing) => cross(edge, crossing)))
  )
}

/** Within the outer ring and in none of the holes; the rings themselves belong to it. */
function covers([outer = [], ...holes]: readonly Position[][], corner: Position): boolean {
  const onRing = (ring: Position[]) =>
    edges({ points: [], lines: [ring], polygons: [] }).some((edge) => liesOn(edge, corner))
  if (onRing(outer) || holes.some(onRing)) return true
  return isInside(outer, corner) && !holes.some((hole) => isInside(hole, corner))
}

/** A ray to the east meets the ring an odd number of times. */
function isInside(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false
  for (const [at, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

/** Which side of a line a position is on: its sign; 0 on the line. */
const side = ([[x1, y1], [x2, y2]]: readonly [Position, Position], [x, y]: Position): number =>
  Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1))

const liesOn = (edge: readonly [Position, Position], [x, y]: Position): boolean =>
  side(edge, [x, y]) === 0 && isBetween(edge[0][0], edge[1][0], x) && isBetween(edge[0][1], edge[1][1], y)

const isBetween = (from: number, to: number, value: number) =>
  Math.min(from, to) <= value && value <= Math.max(from, to)

const cross = (one: [Position, Position], other: [Position, Position]): boolean =>
  side(one, other[0]) * side(one, other[1]) < 0 && side(other, one[0]) * side(other, one[1]) < 0
